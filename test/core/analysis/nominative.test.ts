import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nominative, nominativeBody, nominativeOffice } from '../../../server/src/core/analysis/nominative.ts';
import { de } from '../../../server/src/core/languages/de.ts';
import { en } from '../../../server/src/core/languages/en.ts';
import { ru } from '../../../server/src/core/languages/ru.ts';

for (const [printed, expected] of [
  ['Ирине Лебедевой', 'Ирина Лебедева'],
  ['Анны Павловны Рощиной', 'Анна Павловна Рощина'],
  ['Олафа Линда', 'Олаф Линд'],
  ['Дмитрием Бобылёвым', 'Дмитрий Бобылёв'],
  ['Дмитрия Лебедянского', 'Дмитрий Лебедянский'],
  ['Армена Тер-Саакяна', 'Армен Тер-Саакян'],
  ['Тараса Ковченко', 'Тарас Ковченко'],
  ['Томасом Беришей', 'Томас Бериша'],
  ['Томаса Бериши', 'Томас Бериша'],
  ['Михаилом Глинкой', 'Михаил Глинка'],
] as const) {
  test(`${printed} is ${expected} in the nominative`, () => assert.equal(nominative(printed), expected));
}

for (const name of [
  'Ирина Лебедева',
  'Александра Бобылёва',
  'Сергею Чугу',
  'Михаила Сардинишвили',
  'Ивана Дальнего',
  'Лебедевой',
  'Sergeya Bobyleva',
])
  test(`${name} stays as it is, because its case is not told`, () => assert.equal(nominative(name), name));

for (const [printed, expected, language] of [
  ['министра портов', 'министр портов', ru],
  ['официального представителя МИД', 'официальный представитель МИД', ru],
  ['главе администрации', 'глава администрации', ru],
  ['министров портов', 'министров портов', ru],
  ['министр портов', 'министр портов', ru],
  ['Ministers für Häfen', 'Minister für Häfen', de],
  ['Verkehrsministerin', 'Verkehrsministerin', de],
  ['Minister of Ports', 'Minister of Ports', en],
] as const) {
  test(`${printed} is ${expected} as an office`, () => assert.equal(nominativeOffice(printed, language), expected));
}

for (const [printed, expected] of [
  ['Фонда народных промыслов', 'Фонд народных промыслов'],
  ['Северного торгового банка', 'Северный торговый банк'],
  ['Государственной думы', 'Государственная дума'],
  ['Евразийской комиссии', 'Евразийская комиссия'],
  ['Портового агентства', 'Портовое агентство'],
  ['Союз писателей', 'Союз писателей'],
] as const) {
  test(`${printed} is ${expected} as a body`, () => assert.equal(nominativeBody(printed, ru), expected));
}
