import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from '../../../server/src/core/index.ts';
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
