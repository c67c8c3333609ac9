import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, parse, reading, readingKeys } from '../../../server/src/core/index.ts';

const text = `Interview with Mayor Ada Fenn, Port Callow, May 3, 2021

Additional materials

Question: What brought you back to the harbour?

Ada Fenn: I was born here. (Laughter.)

My father mended nets.

Question: Will you run again?

Ada Fenn: We shall see.
`;

suite('Keys of the reading', () => {
  test('stand for the parts, one for each in the same order', () => {
    const analysis = analyse(parse(text));
    const keys = readingKeys(analysis);
    const parts = reading(analysis);
    assert.deepEqual(
      keys.map(({ start, end }) => ({ start, end })),
      parts.map(({ start, end }) => ({ start, end })),
    );
    for (const [index, key] of keys.entries()) assert.deepEqual(reading(analysis, key), [parts[index]]);
  });

  test('stay when a part moves, and are new when anything about it is', () => {
    const keysOf = (source: string): string[] => readingKeys(analyse(parse(source))).map(({ key }) => key);
    const before = keysOf(text);
    const moved = keysOf(text.replace('back to', 'home to'));
    assert.deepEqual(
      before.map((key, index) => key === moved[index]),
      [true, false, true, true, true],
    );
    // The words of the last answer are the same, and nobody asks any more what it answers.
    const told = keysOf(text.replace('Question: Will', 'Bo Lind: Will'));
    assert.notEqual(told.at(-2), before.at(-2));
  });
});
