import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMarks } from '../../../server/src/core/index.ts';
import { analysisOf, checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'open-mark';

test('inaudible words, guesses and requests to check are each reported', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'Anna Weber: The piers are finished, the deck will follow in June.\n',
      `Anna Weber: The piers [inaudible 00:12] are finished, Mr Sund [??] says.
                      ^^^^^^^^^^^^^^^^^ “[inaudible 00:12]” stands for words that nobody could hear, so the record has a gap. Listen again, or ask the speaker.
                                                              ^^^^ “[??]” marks a guess, which readers take for what was said. Check it and take the mark away.

The deck (needs review) will follow.
         ^^^^^^^^^^^^^^ “(needs review)” asks for another look, which readers are not to do. Check it and take the mark away.
`,
    ),
  );
});

for (const mark of [
  '[unverständlich]',
  '(akustisch unverständlich)',
  '[ininteligible 01:02:03]',
  '(fuera de micrófono)',
  '[inaudible 1:02]',
  '(propos inaudibles)',
  '(нрзб.)',
  '[неразборчиво]',
  '(Inaudible.)',
  '( INAUDIBLE )',
  '<inaudible>',
  '[unintelligible 00:33:12.23\\]',
  '(?)',
  '(???)',
  '(…?)',
  '(?Sund?)',
  '[Sund?]',
  '[phonetic]',
  '(ph)',
  '[check name]',
  '(à vérifier)',
  '(por verificar)',
  '[Name prüfen]',
  '[уточнить]',
]) {
  test(`“${mark}” is an open mark`, () => {
    assert.equal(findingsOf(conferenceWith('in June.', `in ${mark} June.`), id).length, 1);
  });
}

for (const note of [
  '(Laughter.)',
  '[applause]',
  '(as interpreted)',
  '(is that so?)',
  '(the recording was inaudible at the back of the hall, they say)',
  '(OSCE)',
  '[sic]',
  '[inaudible](https://example.org/inaudible)',
  '<https://example.org/?>',
]) {
  test(`“${note}” is none`, () => checkSilent(id, conferenceWith('in June.', `in ${note} June.`)));
}

test('labels that stand for a name are open marks too, and left to the rule for labels', () => {
  const text = conferenceWith('Question: Do you plan', 'Speaker 2: Do you plan');
  checkSilent(id, text);
  assert.deepEqual(
    openMarks(analysisOf(text)).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [['placeholder', 'Speaker 2']],
  );
});

test('what a web page has left is not read', () => {
  checkSilent(id, conferenceWith('\n\nLadies', '\n\n[inaudible](https://example.org)\n\nLadies'));
});

const spoken = (text: string): string => conferenceWith('The piers are finished, the deck will follow in June.', text);

for (const [mark, text] of [
  ['TODO', 'The deck of TODO will follow.'],
  ['TODO', 'TODO: ask Sund. The deck will follow.'],
  ['FIXME', 'The deck will follow. FIXME'],
  ['XXX', 'The deck of Mr. XXX will follow.'],
  ['XXXX', 'The deck will follow in XXXX.'],
  ['TK', 'The deck costs TK million.'],
  ['TKTK', 'The deck comes from TKTK.'],
  ['???', 'The deck comes from ??? in June.'],
  ['??', '?? will follow.'],
  ['____', 'The deck comes from ____ in June.'],
  ['[TODO: ask Sund]', 'The deck will follow [TODO: ask Sund].'],
  ['[CHECK NAME: Sund]', 'The deck will follow [CHECK NAME: Sund].'],
  ['[TK]', 'The deck [TK] will follow.'],
  ['[XXX]', 'The deck [XXX] will follow.'],
  ['[___]', 'The deck [___] will follow.'],
  ['(illegible)', 'The deck (illegible) will follow.'],
] as const) {
  test(`“${mark}” is found in “${text}”`, () => {
    assert.deepEqual(marksOf(spoken(text)), [mark]);
  });
}

for (const text of [
  'What??? The deck!',
  'The deck of Super Bowl XXX, and the XXX Games.',
  'The number XXX-XX-1234, the file XXX_1.txt and the address XXX@example.org.',
  'IT IS TODO WITH US, I SAID.',
  'TK, come here, and bring the TK and TK Maxx.',
  'The deck.\n\n____________\n\nAnd the road.',
  'We have a lot to do, and the to-do list is long.',
]) {
  test(`“${text}” has no open mark`, () => {
    assert.deepEqual(marksOf(spoken(text)), []);
  });
}

test('every language has its own words for work that is left', () => {
  const german = (text: string): string => `Pressekonferenz der Verkehrsministerin Anna Weber, Bonn, 4. Mai 2021

Frage: Wann öffnet die Brücke für den Verkehr?

Anna Weber: Im Juni, sagt die TK. ${text}

Frage: Vielen Dank für die Antwort.
`;
  assert.deepEqual(marksOf(german('PRÜFEN Das Geld kommt (unleserlich) von TODO.')), [
    'PRÜFEN',
    '(unleserlich)',
    'TODO',
  ]);
  const spanish = (text: string): string => `Rueda de prensa de la ministra Ana Ferrer, Puerto Viejo, 4 de mayo de 2021

Pregunta: ¿Cuándo se abre el puente para los coches?

Ana Ferrer: En junio, y será para TODO el pueblo. ${text}

Pregunta: Muchas gracias por la respuesta.
`;
  assert.deepEqual(marksOf(spanish('TODO: preguntar el nombre. PENDIENTE (ilegible)')), [
    'TODO',
    'PENDIENTE',
    '(ilegible)',
  ]);
  const french = (text: string): string => `Conférence de presse de la ministre Claire Morel, Valbrune, le 22 mars 2023

Question : Quand les travaux seront-ils finis, madame la ministre ?

Claire Morel : À la fin de l’été, vraiment ??? ${text}

Question : Merci pour cette réponse.
`;
  assert.deepEqual(marksOf(french('À VÉRIFIER le nom (illisible) de ??? et du pont')), [
    'VÉRIFIER',
    '(illisible)',
    '???',
  ]);
  const russian = (text: string): string => `Пресс-конференция министра транспорта Анны Вебер, Бонн, 4 мая 2021 года

Вопрос: Когда откроется мост через реку?

А.Вебер: В июне, как решил XXX съезд. ${text}

Вопрос: Спасибо за ответ.
`;
  assert.deepEqual(marksOf(russian('УТОЧНИТЬ дату (нечитаемо) и TODO спросить')), ['УТОЧНИТЬ', '(нечитаемо)', 'TODO']);
});

test('people who talk at once are no gap', () => {
  assert.deepEqual(marksOf(spoken('(Inaudible cross-talk.) Next. (Inaudible.)')), ['(Inaudible.)']);
});

test('a text that has lost its letters has no open marks', () => {
  assert.deepEqual(marksOf(spoken('????? ??? ?? ?????? ??, ??? ?')), []);
});

function marksOf(text: string): string[] {
  return findingsOf(text, id).map(({ span }) => text.slice(span.start, span.end));
}
