import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver';
import { inSlices } from '../../server/src/lsp/inSlices.ts';

test('work that comes to an end is done', async () => {
  const done: number[] = [];
  const steps = (function* () {
    for (let step = 0; step < 3; step++) {
      done.push(step);
      yield undefined;
    }
    return undefined;
  })();
  assert.equal(await inSlices(steps, new CancellationTokenSource().token), true);
  assert.deepEqual(done, [0, 1, 2]);
});

test('others have their turn in between, and whoever gives up stops the work', async () => {
  const source = new CancellationTokenSource();
  // Only a server that lets others in can hear that nobody wants the work any more; it would never end by itself.
  setTimeout(() => source.cancel(), 0);
  const steps = (function* () {
    for (;;) yield undefined;
  })();
  assert.equal(await inSlices(steps, source.token), false);
});
