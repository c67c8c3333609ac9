import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'inconsistent-note-style';
const line = 'We have set the date together with the engineers.\n';

/** The conference with sentences that end in these notes. */
function withNotes(...notes: readonly string[]): string {
  return conferenceWith(line, `${notes.map((note) => `We have set the date. ${note}`).join(' ')}\n`);
}

test('the rarer form is reported once, at the first, with the counts', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We hope. (Laughter.) We do. (Laughter.) We did. (Laughter.) We must. [Laughter] We will.
                                                                     ^^^^^^^^^^ “[Laughter]” is written in a form that stands once here, where the form of “(Laughter.)” stands 3 times; programs look for one form. Write all alike.
`,
    ),
  );
});

test('brackets, capitals, full stop and space are set as in most notes', () => {
  const usual = ['(Laughter.)', '(Laughter.)', '(Laughter.)'];
  for (const rare of ['[Laughter.]', '(LAUGHTER.)', '(Laughter)', '( Laughter.)', '(laughter.)'])
    checkFix(id, withNotes(...usual, rare), withNotes(...usual, '(Laughter.)'));
  checkFix(
    id,
    withNotes('[laughs]', '[laughs]', '[laughs]', '(Laughs.)'),
    withNotes('[laughs]', '[laughs]', '[laughs]', '[laughs]'),
  );
});

test('a sentence of its own and a word inside one are different things', () => {
  checkSilent(
    id,
    conferenceWith(
      line,
      'We hope. (Laughter.) We do. (Laughter.) We did. (Laughter.) We (laughter) must, and they (laughter) must too.\n',
    ),
  );
});

test('different notes may differ, and few show no habit', () => {
  checkSilent(id, withNotes('(Laughter.)', '(Laughter.)', '(Laughter.)', '[applause]'));
  checkSilent(id, withNotes('(Laughter.)', '[laughter]'));
  checkSilent(id, withNotes('(Laughter.)', '[laughter]', '(Laughter.)', '[laughter]'));
});

test('the form that a house asks for is asked of notes, capital and full stop of those that stand by themselves', () => {
  const options = { settings: { [id]: { brackets: 'square', casing: 'lower', fullStop: 'never' } } };
  const said = (words: string): string => conferenceWith('We have set the date together with the engineers.', words);
  checkFix(
    id,
    said('We have. (Laughter.) The date. (Applause.)'),
    said('We have. [laughter] The date. [applause]'),
    options,
  );
  checkSilent(id, said('We have. [laughter] The date [applause] is set. (It is no secret.)'), options);
  checkFix(id, said('We have (laughter) set it.'), said('We have [laughter] set it.'), options);
  const sentence = { settings: { [id]: { brackets: 'round', casing: 'sentence', fullStop: 'always' } } };
  checkFix(id, said('We have. (laughter) The date.'), said('We have. (Laughter.) The date.'), sentence);
  for (const inside of [
    'We have — (laughter) — set it.',
    'We have (laughter) set it.',
    '(Inaudible) is set.',
    'We has [sic] set it.',
  ])
    checkSilent(id, said(inside), sentence);
  checkSilent(id, said('We have. (Laughter.) The date.'), { settings: { [id]: { brackets: 'round' } } });
});
