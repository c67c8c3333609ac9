import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { suite, test } from 'node:test';
import { bundle } from './session.ts';

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};
const shutdown = { jsonrpc: '2.0', id: 2, method: 'shutdown' };
const exit = { jsonrpc: '2.0', method: 'exit' };

function framed(body: string): Buffer {
  return Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** Writes the pieces one after the other into a server of its own; what it answers, and how it ends. */
async function answersTo(pieces: readonly Uint8Array[]): Promise<{ ids: unknown[]; status: number | null }> {
  const server = spawn(execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  // Listened for from the start: a quick server is gone before the last wait is over.
  const closed = once(server, 'close') as Promise<[number | null]>;
  let stdout = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  for (const piece of pieces) {
    server.stdin.write(piece);
    // Each piece comes by itself, as from a slow editor.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const [status] = await closed;
  const ids = [...stdout.matchAll(/\{"jsonrpc":"2\.0","id":(\d+),"result"/g)].map(([, id]) => Number(id));
  return { ids, status };
}

suite('Messages over standard input', { timeout: 60_000 }, () => {
  const messages = [initialize, shutdown, exit].map((message) => framed(JSON.stringify(message)));

  test('several in one piece are answered', async () => {
    assert.deepEqual(await answersTo([Buffer.concat(messages)]), { ids: [1, 2], status: 0 });
  });

  test('one that comes in pieces of a few bytes is answered', async () => {
    const bytes = Buffer.concat(messages);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7));
    assert.deepEqual(await answersTo(pieces), { ids: [1, 2], status: 0 });
  });

  test('one that is no JSON does not hold up those behind it', async () => {
    assert.deepEqual(await answersTo([Buffer.concat([framed('{"jsonrpc": no'), ...messages])]), {
      ids: [1, 2],
      status: 0,
    });
  });
});
