import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLines } from '../../server/src/core/text/lines.ts';
import { findingsOf } from '../support/annotated.ts';
import { corpusTexts, noShared } from '../support/texts.ts';

/** Real defects of labels that were found by hand: how the file's name begins, the line, and the rule that finds it there. */
const defects: readonly (readonly [file: string, line: number, rule: string])[] = [
  ['kremlin-meetings/2017-10-19-55882', 301, 'misspelt-label'],
  ['whitehouse-covid2020/white_house_briefing_March-23-2020', 890, 'misspelt-label'],
  ['whitehouse-covid2020/white_house_briefing_April-06-2020', 1036, 'misspelt-label'],
  ['pressconf-whitehouse/2024-02-17', 295, 'misspelt-label'],
  ['interview-auspm-ocr/1990-03-25-7996', 71, 'misspelt-label'],
  ['interview-auspm-ocr/1996-04-10-9975', 109, 'misspelt-label'],
  ['kremlin-meetings/2017-08-20-55376', 597, 'misspelt-label'],
  ['pressconf-kremlin/2018-03-10-57027', 425, 'label-without-colon'],
  ['pressconf-kremlin/2018-03-10-57027', 441, 'label-without-colon'],
  ['interview-auspm-ocr/1974-12-03-3516', 47, 'label-without-colon'],
  ['pressconf-kremlin/2018-03-10-57027', 245, 'label-punctuation'],
  ['pressconf-auspm-joint/2008-02-15-15761', 5, 'label-punctuation'],
  ['pressconf-es-amlo/2024-05-10', 13, 'label-punctuation'],
  ['pressconf-kremlin/2017-06-15-54790', 1195, 'label-inside-paragraph'],
  ['pressconf-auspm-joint/2013-05-03-19314', 159, 'label-inside-paragraph'],
];

/** Lines that look like defects of labels and that no rule should find, with the reason. */
const sound: readonly (readonly [file: string, line: number, reason: string])[] = [
  ['pressconf-auspm/2015-05-21-24475', 81, 'Two presenters share one label and talk to each other.'],
  [
    'pressconf-kremlin/2018-03-10-57027',
    427,
    'The label before it has lost its colon and is a turn, so nothing is missing here.',
  ],
  ['pressconf-es-amlo/2023-11-08', 486, 'Two reporters call out one after the other.'],
];

function findingsOnLine(file: string, line: number): string[] {
  const text = corpusTexts().find(({ name }) => name.startsWith(file))?.text;
  assert.ok(text !== undefined, `there is no ${file}`);
  const lines = readLines(text);
  return findingsOf(text).flatMap(({ ruleId, span }) => (lines.at(span.start) + 1 === line ? [ruleId] : []));
}

suite('real defects of labels', { skip: noShared }, () => {
  for (const [file, line, rule] of defects) {
    test(`${file}, line ${line}: ${rule}`, () => assert.ok(findingsOnLine(file, line).includes(rule)));
  }
  for (const [file, line, reason] of sound) {
    test(`${file}, line ${line} is left alone. ${reason}`, () => assert.deepEqual(findingsOnLine(file, line), []));
  }
});
