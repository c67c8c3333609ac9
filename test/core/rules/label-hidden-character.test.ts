import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'label-hidden-character';

for (const [name, character] of [
  ['zero-width space', '\u200b'],
  ['soft hyphen', '\u00ad'],
  ['word joiner', '\u2060'],
  ['left-to-right mark', '\u200e'],
] as const) {
  test(`a ${name} in a label is found and removed`, () => {
    checkFix(id, conferenceWith('Anna Weber: No', `Anna We${character}ber: No`), conference);
    checkFix(id, conferenceWith('Question: Will', `Question${character}: Will`), conference);
  });
}

test('invisible characters before a label on its line go too', () => {
  checkFix(id, conferenceWith('Question: Will', '\u200b\u200bQuestion: Will'), conference);
});

test('a Cyrillic letter in a Latin label is named and replaced, but not as a safe fix', () => {
  const text = conferenceWith('Anna Weber: No', 'Anna W\u0435ber: No');
  checkFix(id, text, conference);
  const [finding] = findingsOf(text, id);
  assert.equal(finding?.fixes[0]?.tier, 'wording');
  assert.match(finding?.message ?? '', /a look-alike letter of another script \(“\u0435” U\+0435\)/);
  assert.equal(fixAll(text, { tier: 'safe' }).text, text);
});

test('a Latin letter in a Cyrillic label goes the other way', () => {
  const text = (name: string): string => `Пресс-конференция Анны Орловой, Северск, 7 февраля 2025 года

Вопрос: Когда откроют мост?

${name}: В марте.

Вопрос: А набережную?

Анна Орлова: Осенью.

Вопрос: Спасибо.

Анна Орлова: Спасибо вам.
`;
  checkFix(id, text('Анна Oрлова'), text('Анна Орлова'));
});

test('both kinds in one label give one finding with both fixes, the safe one first', () => {
  const [finding, ...more] = findingsOf(conferenceWith('Anna Weber: No', 'An\u200bna W\u0435ber: No'), id);
  assert.deepEqual(more, []);
  assert.deepEqual(
    finding?.fixes.map((fix) => fix.tier),
    ['safe', 'wording'],
  );
});

test('invisible characters in the text are not this rule’s business', () => {
  checkSilent(id, conferenceWith('timetable', 'time\u00adtable'));
  checkSilent(id, `\ufeff${conference}`);
});

test('no-break spaces in labels are house style', () => {
  checkSilent(id, conference.replaceAll('Anna Weber:', 'Anna\u00a0Weber:'));
});

test('a look-alike letter among the initials before a surname', () => {
  const talk = (third: string): string =>
    `Беседа, Порт-Велл, 4 мая 2021 года\n\nВопрос: Когда отходит паром?\n\nС.В.Ветров: В полдень.\n\nВопрос: Откуда?\n\n${third}: От причала.\n\nВопрос: А завтра?\n\nС.В.Ветров: Тоже.\n`;
  // Latin C and B.
  checkFix(id, talk('C.В.Ветров'), talk('С.В.Ветров'));
  checkFix(id, talk('C.B.Ветров'), talk('С.В.Ветров'));
  checkSilent(id, talk('С.В.Ветров'));
});
