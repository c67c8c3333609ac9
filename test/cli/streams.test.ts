import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { env } from 'node:process';
import { suite, test } from 'node:test';
import { colorsFor, outputTo } from '../../server/src/cli/streams.ts';

suite('Colours', () => {
  test('are for terminals only, in continuous integration too', (context) => {
    const before = env['CI'];
    env['CI'] = 'true';
    context.after(() => (before === undefined ? delete env['CI'] : (env['CI'] = before)));
    // A pipe has no field that says whether it is a terminal.
    const pipe = outputTo(new PassThrough() as unknown as NodeJS.WriteStream);
    assert.equal(pipe.isTerminal, false);
    assert.equal(colorsFor(pipe, {}).red('x'), 'x');
    assert.notEqual(colorsFor({ ...pipe, isTerminal: true }, {}).red('x'), 'x');
    assert.notEqual(colorsFor(pipe, { FORCE_COLOR: '1' }).red('x'), 'x');
    assert.equal(colorsFor({ ...pipe, isTerminal: true }, { NO_COLOR: '1' }).red('x'), 'x');
  });
});
