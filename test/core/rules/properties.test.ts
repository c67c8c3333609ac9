import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rules } from '../../../server/src/core/rules/index.ts';
import { findingsOf } from '../../support/annotated.ts';
import { ownTexts } from '../../support/texts.ts';
import {
  assertFixedPoint,
  assertFixesRepair,
  assertInside,
  assertSameWithAnyLineBreak,
  forEach,
  located,
  own,
} from './properties.ts';

suite('over our own texts', () => {
  test('findings and fixes lie inside the text', () => forEach(own, (text) => assertInside(text, findingsOf(text))));
  test('a fix takes its finding away and adds none', () =>
    forEach(own, (text) => assertFixesRepair(text, findingsOf(text))));
  test('fix-all reaches a fixed point and keeps every word', () => forEach(own, assertFixedPoint));
  test('line breaks of any kind give the same findings', () => forEach(own, assertSameWithAnyLineBreak));

  test('the texts without flaws have no findings', () => {
    const flawless = ownTexts().filter(({ name }) => !name.includes('flawed') && name !== 'vstrecha.txt');
    assert.ok(flawless.length >= 8);
    // What nobody could hear is work left to do and no flaw of the text.
    forEach(flawless, (text) =>
      assert.deepEqual(
        located(text).filter((finding) => !finding.includes(' open-mark ')),
        [],
      ),
    );
  });

  test('the flawed texts have a finding of nearly every rule', () => {
    const flawed = ownTexts().filter(({ name }) => name.startsWith('flawed'));
    const found = new Set(flawed.flatMap(({ text }) => findingsOf(text)).map(({ ruleId }) => ruleId));
    const absent = rules.map(({ id }) => id).filter((id) => !found.has(id));
    // Two of these need a project's configuration; the others are about what the text has not, or leave the place to a rule
    // that knows more about it.
    assert.deepEqual(absent, [
      'house-term',
      'repeated-label',
      'undeclared-speaker',
      'announced-questions-missing',
      'consecutive-questions',
      'question-without-answer',
      'ambiguous-date',
      'date-conflict',
      'future-date',
      'missing-date',
      'missing-heading',
      'repeated-paragraph',
    ]);
  });
});
