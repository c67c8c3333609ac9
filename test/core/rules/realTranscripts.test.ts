import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { findingsOf } from '../../support/annotated.ts';
import { corpusTexts, noShared } from '../../support/texts.ts';
import {
  assertFixedPoint,
  assertFixesRepair,
  assertInside,
  assertSameWithAnyLineBreak,
  forEach,
} from './properties.ts';

const corpus = corpusTexts();
/** Every second real transcript of up to 100 kB: the properties that read a text many times would take minutes over all. */
const sample = corpus.filter(({ text }) => text.length < 100_000).filter((_, index) => index % 2 === 0);

suite('over real transcripts', { skip: noShared }, () => {
  test('no rule throws, and findings and fixes lie inside the text', () => {
    forEach(corpus, (text) => {
      const analysis = analyse(parse(text));
      assert.equal(analysis.transcript.text, text);
      assertInside(
        text,
        findingsOf(text)
          .filter(({ fixes }) => fixes.length < 20)
          .slice(0, 40),
      );
    });
  });
  test('a fix takes its finding away and adds none', () => {
    forEach(sample, (text) => {
      const findings = findingsOf(text);
      assertFixesRepair(text, findings, Math.ceil(findings.length / 8));
    });
  });
  test('fix-all reaches a fixed point and keeps every word', () => forEach(sample, assertFixedPoint));
  test('line breaks of any kind give the same findings', () => forEach(sample, assertSameWithAnyLineBreak));
  test('no rule throws or leaves the text at any sixtieth of it', () => {
    forEach(sample.slice(0, 20), (text) => {
      for (let part = 1; part < 60; part++) {
        const typed = text.slice(0, Math.floor((text.length * part) / 60));
        assertInside(typed, findingsOf(typed));
      }
    });
  });
});
