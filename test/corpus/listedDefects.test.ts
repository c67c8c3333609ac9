import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readLines } from '../../server/src/core/text/lines.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { findingsOf } from '../support/annotated.ts';
import { corpusTexts, noShared } from '../support/texts.ts';

/** Real defects that were found by hand: how the file's name begins, the line, and the rule that finds it there. */
const defects: readonly (readonly [file: string, line: number, rule: string])[] = [
  // Names in labels.
  ['kremlin-meetings/2017-10-19-55882', 301, 'misspelt-label'],
  ['whitehouse-covid2020/white_house_briefing_March-23-2020', 890, 'misspelt-label'],
  ['whitehouse-covid2020/white_house_briefing_April-06-2020', 1036, 'misspelt-label'],
  ['pressconf-whitehouse/2024-02-17', 295, 'misspelt-label'],
  ['interview-auspm-ocr/1990-03-25-7996', 71, 'misspelt-label'],
  ['interview-auspm-ocr/1996-04-10-9975', 109, 'misspelt-label'],
  ['kremlin-meetings/2017-08-20-55376', 597, 'misspelt-label'],
  ['pressconf-auspm-joint/2002-06-17-12540', 23, 'misspelt-label'],
  ['pressconf-kremlin/2013-03-29-17767', 279, 'inconsistent-speaker-name'],
  ['pressconf-kremlin/2017-06-15-54790', 749, 'inconsistent-speaker-name'],
  // Marks of labels, and where labels stand.
  ['pressconf-kremlin/2018-03-10-57027', 425, 'label-without-colon'],
  ['pressconf-kremlin/2018-03-10-57027', 441, 'label-without-colon'],
  ['interview-auspm-ocr/1974-12-03-3516', 47, 'label-without-colon'],
  ['pressconf-kremlin/2018-03-10-57027', 245, 'label-punctuation'],
  ['pressconf-auspm-joint/2008-02-15-15761', 5, 'label-punctuation'],
  ['pressconf-es-amlo/2024-05-10', 13, 'label-punctuation'],
  ['pressconf-kremlin/2017-06-15-54790', 1195, 'label-inside-paragraph'],
  ['pressconf-auspm-joint/2013-05-03-19314', 159, 'label-inside-paragraph'],
  // Text that stands twice.
  ['pressconf-kremlin/2016-04-14-51718', 101, 'repeated-text'],
  ['pressconf-kremlin/2018-03-10-57027', 279, 'repeated-text'],
  // Encoding.
  ['pressconf-auspm-joint/1999-02-22-11102', 505, 'control-character'],
  ['interview-auspm-ocr/1998-03-19-10706', 19, 'control-character'],
  ['pressconf-auspm-joint/2002-06-17-12540', 11, 'mojibake'],
  // Punctuation.
  ['pressconf-kremlin/2018-01-11-56639', 287, 'stray-punctuation'],
];

/** Real defects that no rule finds, with the reason. */
const left: readonly (readonly [file: string, line: number, reason: string])[] = [
  [
    'interview-auspm-ocr/1973-01-22-2784',
    11,
    'A year that differs from the date above is a slip only because of who held office then.',
  ],
  ['interview-auspm-ocr/1990-09-06-8116', 1, 'A misspelt word in the heading is for a spelling checker.'],
  [
    'pressconf-kremlin/2019-02-14-59830',
    65,
    'Two full stops are an ellipsis in many transcripts, and this file has none to compare them with.',
  ],
];

/** Lines that look like defects and are none, with the reason. */
const sound: readonly (readonly [file: string, line: number, reason: string])[] = [
  ['pressconf-auspm/2015-05-21-24475', 81, 'Two presenters share one label and talk to each other.'],
  ['pressconf-kremlin/2018-03-10-57027', 427, 'The label before it has lost its colon and is a turn all the same.'],
  ['pressconf-es-amlo/2023-11-08', 486, 'Two reporters call out one after the other.'],
];

/** The list of real transcripts' defects that the lists above go by; its § 3 names a file and a line on each of its lines. */
const list = join(import.meta.dirname, '../../../shared/research/transcripts.md');

suite('real defects that were found by hand', { skip: noShared }, () => {
  const corpus = corpusTexts();
  const textOf = (file: string): string => {
    const found = corpus.filter(({ name }) => name.startsWith(file));
    assert.equal(found.length, 1, `${file} names ${found.length} files`);
    return found[0]?.text ?? '';
  };
  /** The rules that report on a line. What is a file's habit is reported at its first place and repaired in all. */
  const rulesOn = (file: string, line: number): readonly string[] => {
    const text = textOf(file);
    const lines = readLines(text);
    const isOn = ({ start, end }: Span): boolean => lines.at(start) + 1 <= line && line <= lines.at(end) + 1;
    return findingsOf(text)
      .filter(({ span, fixes }) => isOn(span) || fixes.some(({ edits }) => edits.some(isOn)))
      .map(({ ruleId }) => ruleId);
  };

  for (const [file, line, rule] of defects) {
    test(`${file}, line ${line}: ${rule}`, () => {
      const rules = rulesOn(file, line);
      assert.ok(rules.includes(rule), `found there: ${rules.join(', ') || 'nothing'}`);
    });
  }
  for (const [file, line, reason] of [...left, ...sound]) {
    test(`${file}, line ${line} is left alone. ${reason}`, () => assert.deepEqual(rulesOn(file, line), []));
  }

  test('no defect of the list is forgotten', { skip: !existsSync(list) && `there is no ${list}` }, () => {
    const [, section = ''] = readFileSync(list, 'utf8').split(/^## [34]\..*$/m);
    const places = Array.from(section.matchAll(/^- `([\w-]+\/[^`]+?):(\d+)`/gm), ([, file = '', line]) => ({
      // Long names are cut in the list.
      name: corpus.find(({ name }) => name === file || name.replace(/\.\w+$/, '') === file.replace(/\.\w+$/, ''))?.name,
      line: Number(line),
    })).filter(({ name }) => name !== undefined);
    assert.ok(places.length >= 25, `the list has ${places.length} places in these transcripts`);
    const known = [...defects, ...left, ...sound];
    const forgotten = places.filter(
      ({ name = '', line }) => !known.some(([file, at]) => name.startsWith(file) && at === line),
    );
    assert.deepEqual(forgotten, []);
  });
});
