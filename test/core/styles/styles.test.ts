import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parse, reparse } from '../../../server/src/core/syntax/parse.ts';
import { stroke, toEdit } from '../syntax/edits.ts';
import { readingOf, textOf } from './reading.ts';

const folder = join(import.meta.dirname, 'transcripts');
const others = join(import.meta.dirname, 'others');

/* Each file beside this one holds an invented transcript and what a person reads in it; `reading.ts` tells how. */
suite('transcripts as the world publishes them', () => {
  for (const name of globSync('*.txt', { cwd: folder }).toSorted()) {
    test(name, () => {
      const source = readFileSync(join(folder, name), 'utf8');
      assert.equal(readingOf(textOf(source)), source);
    });
  }
});

test('each of them edited at random reads as if it were new', () => {
  for (const name of globSync('*.txt', { cwd: folder }).toSorted()) {
    const text = textOf(readFileSync(join(folder, name), 'utf8'));
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 6 }), (strokes) => {
        let transcript = parse(text);
        for (const one of strokes) {
          transcript = reparse(transcript, [toEdit(one, transcript.document.length)]);
          const { convention, blocks } = parse(transcript.document.text());
          assert.deepEqual([transcript.convention, transcript.blocks], [convention, blocks]);
        }
      }),
      { numRuns: 6 },
    );
  }
});

suite('texts that are no transcripts have no speakers', () => {
  for (const name of globSync('*', { cwd: others }).toSorted()) {
    test(name, () => {
      const { blocks } = parse(readFileSync(join(others, name), 'utf8'));
      assert.deepEqual(
        blocks.flatMap(({ label }) => (label === null ? [] : [label.text])),
        [],
      );
    });
  }
});
