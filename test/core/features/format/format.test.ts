import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { format, type FormatOptions } from '../../../../server/src/core/features/format/format.ts';
import { profiles } from '../../../../server/src/core/profiles/index.ts';
import type { Profile } from '../../../../server/src/core/profiles/profile.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { words } from '../../../../server/src/core/text/words.ts';
import { corpusTexts, noShared, ownTexts, seedText } from '../../../support/texts.ts';
import { transcripts } from '../../syntax/transcripts.ts';

function formatted(text: string, options?: FormatOptions): string {
  return applyEdits(text, format(analyse(parse(text)), options).edits);
}

/** The labels in order, as a person would say them. */
function labels(text: string): string[] {
  return analyse(parse(text)).turns.map(({ label }) => `${label.key}|${label.note ?? ''}`);
}

function profile(id: string): Profile {
  const found = profiles.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

/** What must be true of every text in every style. */
function assertHolds(text: string, name: string, style: Profile | null): void {
  const once = formatted(text, { profile: style });
  // A profile may set the case of a note, which nobody said.
  const said = (all: string): string => (style === null ? words(all).join(' ') : words(all).join(' ').toLowerCase());
  assert.equal(said(once), said(text), `${name}: the words`);
  assert.deepEqual(labels(once), labels(text), `${name}: the labels`);
  assert.equal(formatted(once, { profile: style }), once, `${name}: formatted twice`);
  assert.equal(once.startsWith('\ufeff'), text.startsWith('\ufeff'), `${name}: the byte order mark`);
  const breaks = (all: string): string[] => [...new Set(all.match(/\r\n|\r|\n/g))].toSorted();
  for (const one of breaks(once)) assert.ok(breaks(text).includes(one), `${name}: the line ends`);
  assert.equal(/[\r\n]$/.test(once), /[\r\n]\s*$/.test(text), `${name}: the last line end`);
}

const untidy = `\ufeff

Transport Minister Anna Weber’s answers to media questions, Bonn, 4 May 2021
Question:  When does the bridge open? \t



Anna Weber: In June.
Question: And the road?

 
Anna Weber : It is ready.

It has been ready since April.
Question; Who pays?

Anna Weber:The state.


`;
const tidy = `\ufeffTransport Minister Anna Weber’s answers to media questions, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: And the road?

Anna Weber: It is ready.

It has been ready since April.

Question: Who pays?

Anna Weber: The state.
`;

suite('Formatting', () => {
  test('sets one blank line between turns, no trailing space, and labels in the document’s form', () => {
    assert.equal(formatted(untidy), tidy);
    for (const lineBreak of ['\r\n', '\r']) {
      assert.equal(formatted(untidy.replaceAll('\n', lineBreak)), tidy.replaceAll('\n', lineBreak));
    }
    assert.deepEqual(format(analyse(parse(tidy))), { edits: [], refused: [] });
  });

  test('of a stretch leaves the rest alone', () => {
    const start = untidy.indexOf('Anna Weber : It');
    const text = formatted(untidy, { span: { start, end: start + 12 } });
    assert.equal(text, untidy.replace('\n\n \nAnna Weber : It', '\n\nAnna Weber: It'));
  });

  test('keeps the house style of two spaces, of a space before the colon, and of Markdown', () => {
    const capitals =
      'MS. WEBER:  Good morning.\n\nQ\u00a0\u00a0 When?\n\nMS. WEBER:  In June.\n\nQ\u00a0\u00a0 Why?\n\nMS. WEBER: It is ready.\n';
    assert.equal(formatted(capitals), capitals.replace('WEBER: It', 'WEBER:  It'));
    const french = 'Question : Quand ?\n\nAnna Weber : En juin.\n\nQuestion : Pourquoi ?\n\nAnna Weber: C’est prêt.\n';
    assert.deepEqual(labels(formatted(french)), labels(french));
    assert.ok(formatted(french).startsWith('Question : Quand ?\n\nAnna Weber : En juin.'));
    const markdown =
      '**Anna Weber:** Hello.\n**Jonas Lind:** Hello.  \nA line below.\n\n**Anna Weber:** Bye.\n\n**Jonas Lind:** Bye.\n';
    assert.equal(formatted(markdown), markdown.replace('\n**Jonas Lind:** Hello', '\n\n**Jonas Lind:** Hello'));
  });

  test('keeps the lines of documents that are divided into pages or numbered in the margin', () => {
    const paged = 'THE COURT: Go on.\f\n\n\n\nMS. WEBER: Thank you. \n\n\nTHE COURT: Please.\n\n\nMS. WEBER: I will.\n';
    assert.equal(formatted(paged), paged.replace('you. \n', 'you.\n'));
    const numbered = Array.from(
      { length: 25 },
      (_, index) => `${index + 1}   ${index % 2 === 0 ? 'THE COURT: Go on.' : 'MS. WEBER: I will.'}`,
    );
    assert.equal(formatted(numbered.join('\n')), numbered.join('\n'));
  });

  test('sets labels in the form of a profile', () => {
    const markdown =
      '**Anna Weber**: Hello.\n\n**Jonas Lind (by phone):**  Hello.\n\n**Anna Weber:** Bye.\n\n**Jonas Lind:** Bye.\n';
    assert.equal(
      formatted(markdown, { profile: profile('ministry') }),
      'Anna Weber: Hello.\n\nJonas Lind (by phone): Hello.\n\nAnna Weber: Bye.\n\nJonas Lind: Bye.\n',
    );
    const letters = 'Q.  Were you there?\n\nA.  I was.\n\nQ.  When?\n\nA.  In May.\n';
    assert.equal(formatted(letters, { profile: profile('ministry') }), letters);
  });

  test('refuses nothing and keeps words, labels, line ends and mark, whatever the text and the style', () => {
    const all = [...ownTexts(), ...transcripts];
    for (const { name, text } of all) {
      for (const style of [null, ...profiles]) {
        for (const lineBreak of ['\n', '\r\n', '\r']) {
          assertHolds(text.replaceAll('\n', lineBreak), `${name} as ${style?.id ?? 'it is'}`, style);
        }
        // Another form may not be read as a label any more where labels are damaged or few; then they keep theirs, and that is told.
        if (style === null) assert.deepEqual(format(analyse(parse(text))).refused, [], name);
      }
    }
  });

  test('takes any text', () => {
    const piece = fc.constantFrom(
      'Question',
      'Anna Weber',
      ':',
      '::',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n\n\n',
      '\r',
      '\r\n',
      '\f',
      '\ufeff',
      '\u00a0',
      '**',
      '(by phone)',
      'When?',
      'In June.',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const once = formatted(text);
        assert.equal(words(once).join(' '), words(text).join(' '));
      }),
      { numRuns: 2000 },
    );
  });

  test('holds for real transcripts', { skip: noShared }, () => {
    for (const { name, text } of corpusTexts()) assertHolds(text, name, null);
    const seed = seedText();
    assert.ok(seed !== null);
    assertHolds(seed, 'the seed', null);
    assertHolds(seed, 'the seed', profile('ministry'));
  });
});
