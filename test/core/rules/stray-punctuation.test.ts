import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'stray-punctuation';

test('the marks are reported with the words around them', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'We have set the date together with the engineers.\n',
      `We have set the date ,together with the engineers.
                    ^^ A comma is set to the wrong side of the space in “date ,together”, which looks careless in print. Put the marks right.
`,
    ),
  );
});

for (const [wrong, right] of [
  ['in June?. We hope', 'in June? We hope'],
  ['in June,perhaps', 'in June, perhaps'],
  ['is finished.The deck', 'is finished. The deck'],
  ['in June , perhaps', 'in June, perhaps'],
  ['in June ,perhaps', 'in June, perhaps'],
  ['is finished., and so', 'is finished, and so'],
  ['in June,, perhaps', 'in June, perhaps'],
  ['в июне,наверное', 'в июне, наверное'],
] as const) {
  test(`“${wrong}” becomes “${right}”`, () =>
    checkFix(id, conferenceWith('in June', wrong), conferenceWith('in June', right)));
}

for (const right of [
  'in June... or so.. or so…',
  'at www.example.org,there or Lenta.Ru or mail@example.org',
  '3,000 or 3.5, or 12.5.2021',
  'U.S.A. and e.g. Bonn, etc., and Jr., Sept., 2023',
  'on News , Transcripts and _Nature_ , too',
  'Quoi ? Vraiment ! Oui ; non : jamais',
  'the file notes.Md, the letters a,b,c',
]) {
  test(`“${right}” is as it should be`, () => checkSilent(id, conferenceWith('in June', right)));
}

test('marks that end a sentence stand beside its last word, and a space behind them', () => {
  for (const [wrong, right] of [
    ['in June .', 'in June.'],
    ['in June . We', 'in June. We'],
    ['in June?We', 'in June? We'],
    ['in June , I hope.', 'in June, I hope.'],
    ['in June ?', 'in June?'],
    ['in June ! We', 'in June! We'],
    ['in June ( I hope).', 'in June (I hope).'],
    ['in June (I hope ).', 'in June (I hope).'],
  ] as const)
    checkFix(id, conferenceWith('in June.', wrong), conferenceWith('in June.', right));
  for (const said of [
    'in June ... well.',
    'in June … we hope.',
    'in June (no. 5 .7).',
    'in June by BR ! 7.',
    'at Hoy!x',
    'on pier a ) and b ), :( or :)',
    'in June :) and',
  ])
    checkSilent(id, conferenceWith('in June.', said));
});

test('French sets a space before its marks, and marks inside its brackets are told all the same', () => {
  const text = (speech: string): string =>
    `Entretien avec le maire de Valbrune, le 22 mars 2023\n\nClaire Morel : Quand les travaux seront-ils finis ?\n\nPaul Dubois : ${speech}\n\nClaire Morel : Et les livres ?\n\nPaul Dubois : Ils sont en lieu sûr.\n`;
  checkSilent(id, text('Vous le savez ?'));
  checkFix(id, text('Bientôt (en mai ).'), text('Bientôt (en mai).'));
});

test('a capital inside an address follows no full stop', () => {
  checkSilent(
    id,
    conferenceWith(
      'We have set the date together with the engineers.',
      'It stands at www.Harbour.example and news.Harbour.example.',
    ),
  );
});
