import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { progressOn } from '../../server/src/cli/progress.ts';

suite('Progress', () => {
  /** What is shown after each of some texts, which are done at these milliseconds. */
  async function shown(times: readonly number[], isTerminal = true): Promise<string[]> {
    const written: string[] = [];
    let now = 0;
    const write = (text: string): Promise<void> => Promise.resolve(void written.push(text));
    const progress = progressOn({ isTerminal, write }, () => now);
    for (const time of times) {
      now = time;
      await progress.advance();
    }
    await progress.clear();
    await progress.clear();
    return written;
  }

  test('shows nothing of a short run, or where nobody looks', async () => {
    assert.deepEqual(await shown([1, 500, 999]), []);
    assert.deepEqual(await shown([1, 5000, 9999], false), []);
  });

  test('counts now and then on one line, and takes it away once', async () => {
    assert.deepEqual(await shown([10, 1000, 1050, 1100]), [
      '\r\u001b[KChecked 2 files …',
      '\r\u001b[KChecked 4 files …',
      '\r\u001b[K',
    ]);
  });
});
