import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { structureOf } from '../../server/src/cli/structure.ts';
import { analyse, parse } from '../../server/src/core/index.ts';
import { assertWellFormed } from '../support/wellFormed.ts';

const shared = join(import.meta.dirname, '../../../shared');
const corpus = join(shared, 'corpus');
const seed = join(shared, 'seed/lavrov-kazakbayev-2020-10-23.txt');
const skipWithout = (path: string): string | false => !existsSync(path) && `there is no ${path}`;

suite('Real transcripts', { skip: skipWithout(corpus) }, () => {
  for (const name of globSync('*/*', { cwd: corpus }).toSorted()) {
    test(name, () => {
      assertWellFormed(readFileSync(join(corpus, name), 'utf8'));
    });
  }
});

suite('The transcript that the product began with', { skip: skipWithout(seed) }, () => {
  test('has the outline that a reader sees', () => {
    const { heading, date, blocks, exchanges } = structureOf(analyse(parse(readFileSync(seed, 'utf8'))), 'seed');
    assert.equal(date, '2020-10-23');
    assert.deepEqual(
      { ...heading, text: '', event: '' },
      {
        startLine: 1,
        endLine: 1,
        text: '',
        event: '',
        date: '2020-10-23',
        place: 'Moscow',
        participants: [
          { name: 'Sergey Lavrov', role: 'Foreign Minister' },
          { name: 'Ruslan Kazakbayev', role: 'Minister of Foreign Affairs of the Kyrgyz Republic' },
        ],
      },
    );
    assert.deepEqual(
      blocks.map(({ kind, startLine, endLine, label, speaker }) => [kind, startLine, endLine, label, speaker]),
      [
        ['heading', 1, 1, null, null],
        ['furniture', 4, 4, null, null],
        ['statement', 6, 32, null, 'Sergey Lavrov'],
        ['question', 34, 34, 'Question', null],
        ['answer', 36, 38, 'Sergey Lavrov', 'Sergey Lavrov'],
        ['question', 40, 40, 'Question', null],
        ['answer', 42, 42, 'Sergey Lavrov', 'Sergey Lavrov'],
        ['question', 44, 44, 'Question', null],
        ['answer', 46, 46, 'Sergey Lavrov', 'Sergey Lavrov'],
        ['furniture', 55, 55, null, null],
      ],
    );
    assert.deepEqual(exchanges, [
      { number: 1, questions: [3], answers: [4] },
      { number: 2, questions: [5], answers: [6] },
      { number: 3, questions: [7], answers: [8] },
    ]);
  });
});
