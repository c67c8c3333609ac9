import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nominative } from '../../../server/src/core/analysis/nominative.ts';

for (const [printed, expected] of [
  ['Ирине Лебедевой', 'Ирина Лебедева'],
  ['Анны Павловны Рощиной', 'Анна Павловна Рощина'],
  ['Олафа Линда', 'Олаф Линд'],
  ['Дмитрием Бобылёвым', 'Дмитрий Бобылёв'],
  ['Дмитрия Лебедянского', 'Дмитрий Лебедянский'],
  ['Армена Тер-Саакяна', 'Армен Тер-Саакян'],
  ['Тараса Ковченко', 'Тарас Ковченко'],
] as const) {
  test(`${printed} is ${expected} in the nominative`, () => assert.equal(nominative(printed), expected));
}

for (const name of [
  'Ирина Лебедева',
  'Александра Бобылёва',
  'Сергею Чугу',
  'Ивана Дальнего',
  'Лебедевой',
  'Sergeya Bobyleva',
])
  test(`${name} stays as it is, because its case is not told`, () => assert.equal(nominative(name), name));
