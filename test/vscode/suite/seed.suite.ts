import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Marked } from '../../support/texts.ts';
import { describe, it } from './mocha.ts';
import { until } from './until.ts';
import { hoversAt, inWorkspace, show } from './workspace.ts';

describe('a real press conference', () => {
  it('has a hover on every name, date and sum that is marked in it', async function () {
    const marked = await readMarked();
    // The runner has said why it is not there.
    if (marked === null) return this.skip();
    const { document } = await show('seed.transcript');
    const places = marked.map((one) => ({ ...one, position: document.positionAt((one.start + one.end) >> 1) }));
    await until('the server answers', async () => {
      const hovers = await hoversAt(document, places[0]?.position ?? new vscode.Position(0, 0));
      return hovers.length > 0 ? true : undefined;
    });
    const wrong: string[] = [];
    for (const { position, start, type, text, value } of places) {
      const hovers = await hoversAt(document, position);
      // What is said of no certain day is marked, too, and has no value.
      const expected = type === 'DATE' && value !== undefined && !value.endsWith('_REF') ? `\`${value}\`` : '**';
      if (!hovers.some((one) => one.range?.contains(position) === true && one.text.includes(expected)))
        wrong.push(`${text} at ${start}: ${hovers.map((one) => one.text).join(' ')}`);
    }
    assert.deepEqual(wrong, []);
    assert.isAbove(places.length, 40);
  });
});

async function readMarked(): Promise<readonly Marked[] | null> {
  try {
    const content = await vscode.workspace.fs.readFile(inWorkspace('seed.json'));
    return JSON.parse(new TextDecoder().decode(content)) as readonly Marked[];
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return null;
    throw error;
  }
}
