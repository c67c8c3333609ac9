import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';

suite('Copying', { timeout: 120_000 }, () => {
  test('gives the selection as a quotation, and the whole text', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const copy = (params: object): Promise<string | null> =>
      session.connection.sendRequest('transcript/copy', { textDocument: { uri }, ...params });
    const answer = { start: { line: 10, character: 0 }, end: { line: 10, character: 40 } };
    assert.equal(
      await copy({ form: 'markdown', ranges: [answer] }),
      '> We shall see.\n>\n> — Ada Fenn, Mayor, Interview with Mayor Ada Fenn, Port Callow, 3 May 2021, turn 4',
    );
    assert.match((await copy({ form: 'html' })) ?? '', /^<h1>.*<\/h1>\n<p><strong>Question:<\/strong> What brought/);
    const heading = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
    assert.equal(await copy({ form: 'plain', ranges: [heading] }), null);
  });
});
