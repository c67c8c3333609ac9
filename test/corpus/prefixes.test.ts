import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse, reparse } from '../../server/src/core/syntax/parse.ts';
import type { Transcript } from '../../server/src/core/syntax/transcript.ts';
import { corpusTexts, noShared } from '../support/texts.ts';
import { assertCovered, assertWellFormed } from '../support/wellFormed.ts';

/** So many files, from all styles, and so many units of each: heading, statement, first exchanges. */
const FILES = 20;
const UNITS = 5000;

/** Prefixes as typing makes them: unit by unit at first, then where words and lines end and next to it. */
function prefixes(text: string): number[] {
  const ends = new Set(Array.from({ length: 100 }, (_, index) => index + 1));
  for (const { index } of text.matchAll(/[\r\n:]/g)) for (const at of [index, index + 1, index + 2]) ends.add(at);
  for (const { index } of text.matchAll(/\s/g)) if (index % 11 === 0) ends.add(index);
  return [...ends].filter((end) => end <= text.length).toSorted((left, right) => left - right);
}

suite('every prefix of a real transcript is read, as it is typed', { skip: noShared }, () => {
  const texts = corpusTexts();
  const step = Math.floor(texts.length / FILES);
  for (const { name, text } of texts.filter((_, index) => index % step === step >> 1).slice(0, FILES)) {
    test(name, () => {
      const whole = text.slice(0, UNITS);
      let transcript: Transcript = parse('');
      let at = 0;
      for (const [index, end] of prefixes(whole).entries()) {
        transcript = reparse(transcript, [{ start: at, end: at, text: whole.slice(at, end) }]);
        at = end;
        assertCovered(transcript);
        if (index % 80 > 0) continue;
        assert.deepEqual(transcript.blocks, parse(whole.slice(0, end)).blocks);
        assertWellFormed(whole.slice(0, end));
      }
    });
  }
});
