import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, coveringEdit, type TextEdit } from '../../../server/src/core/index.ts';

suite('A covering edit', () => {
  test('does what all edits do, with the smallest span', () => {
    const text = 'one two three four';
    const edits: readonly TextEdit[] = [
      { start: 8, end: 13, text: '3' },
      { start: 4, end: 4, text: 'and ' },
    ];
    const edit = coveringEdit(text, edits);
    assert.deepEqual(edit, { start: 4, end: 13, text: 'and two 3' });
    assert.equal(applyEdits(text, [edit]), applyEdits(text, edits));
    assert.equal(coveringEdit(text, []), undefined);
  });

  test('of very many edits is made as well', () => {
    const text = 'a '.repeat(300_000);
    const edits = Array.from({ length: 300_000 }, (_, index) => ({
      start: 2 * index + 1,
      end: 2 * index + 2,
      text: '',
    }));
    assert.deepEqual(coveringEdit(text, edits), { start: 1, end: 600_000, text: 'a'.repeat(299_999) });
  });
});
