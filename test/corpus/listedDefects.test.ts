import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLines } from '../../server/src/core/text/lines.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { findingsOf } from '../support/annotated.ts';
import { corpusTexts, noShared } from '../support/texts.ts';

/** A real defect of structure, text or date, by where it stands; the text itself is not ours to print. */
interface Defect {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

const defects: readonly Defect[] = [
  // Text that stands twice.
  { file: 'pressconf-kremlin/2016-04-14-51718', line: 101, rule: 'repeated-text' },
  { file: 'pressconf-kremlin/2018-03-10-57027', line: 279, rule: 'repeated-text' },
  // Encoding.
  { file: 'pressconf-auspm-joint/1999-02-22-11102', line: 505, rule: 'control-character' },
  { file: 'interview-auspm-ocr/1998-03-19-10706', line: 19, rule: 'control-character' },
  { file: 'pressconf-auspm-joint/2002-06-17-12540', line: 11, rule: 'mojibake' },
  // Punctuation.
  { file: 'pressconf-kremlin/2018-01-11-56639', line: 287, rule: 'stray-punctuation' },
];

/** Real defects that no rule of structure and text finds, with the reason. */
const left: Readonly<Record<string, string>> = {
  'interview-auspm-ocr/1973-01-22-2784:11':
    'A year that differs from the date above is a matter of dates in conflict, and a slip only because of who held office then.',
  'interview-auspm-ocr/1990-09-06-8116:1': 'A misspelt word in the heading is for a spelling checker.',
  'pressconf-auspm-joint/2002-06-17-12540:23':
    'A letter lost from a name leaves a space as between two names; the rule for misspelt labels compares it with the others.',
  'pressconf-kremlin/2019-02-14-59830:65':
    'Two full stops are an ellipsis in many transcripts, and this file has none to compare them with.',
};

suite('real defects that were found by hand', { skip: noShared }, () => {
  const corpus = corpusTexts();
  for (const { file, line, rule } of defects) {
    test(`${file}, line ${line}: ${rule}`, () => {
      const text = corpus.find(({ name }) => name.startsWith(file))?.text;
      assert.ok(text !== undefined, 'the file is not there');
      const lines = readLines(text);
      const isOn = ({ start, end }: Span): boolean => lines.at(start) + 1 <= line && line <= lines.at(end) + 1;
      // What is a file's habit is reported at its first place and repaired in all.
      const found = findingsOf(text, rule).filter(
        ({ span, fixes }) => isOn(span) || fixes.some(({ edits }) => edits.some(isOn)),
      );
      assert.ok(found.length > 0, 'nothing is found on the line');
    });
  }
  for (const [place, reason] of Object.entries(left)) {
    test(`${place} is left: ${reason}`, () => {
      const [file = '', line = ''] = place.split(':');
      assert.ok(corpus.some(({ name }) => name.startsWith(file)));
      assert.ok(Number(line) > 0);
    });
  }
});
