import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { describe, it } from 'node:test';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/folders.ts';
import { run } from '../../scripts/run.ts';
import { isExecutable, onPath } from '../../scripts/path.ts';

const node = await oldestNode();
const skip = node === undefined && 'There is no Node 20 on the path; the bundles are only compiled for it.';

describe('dist on Node 20', { skip }, () => {
  it('checks transcripts as it does on the newest Node', async () => {
    const parameters = ['dist/cli.cjs', 'check', 'samples', '--format', 'json', '--level', 'hint'];
    const old = await run(node ?? '', parameters, { cwd: root });
    assert.deepEqual(old, await run(execPath, parameters, { cwd: root }));
    assert.equal(old.code, 0, old.output);
    assert.match(old.output, /misspelt-label/);
  });

  it('serves the protocol', async () => {
    const server = spawn(node ?? '', [join(root, 'dist/server.node.cjs'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const answered = connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // oxlint-disable-next-line typescript/no-deprecated -- The protocol still asks for it.
      rootUri: null,
      capabilities: {},
    });
    // A server that cannot start answers nothing.
    const result = await Promise.race([answered, ended]);
    assert.ok('capabilities' in result, `The server ended: ${JSON.stringify(result)}`);
    const { capabilities } = result;
    assert.ok(capabilities.documentSymbolProvider);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });
});

/** A Node 20 among those on the path; the one that npm scripts put first is a newer one. */
async function oldestNode(): Promise<string | undefined> {
  const name = platform === 'win32' ? 'node.exe' : 'node';
  for (const path of onPath(name).filter(isExecutable)) {
    const { output } = await run(path, ['--version']);
    if (output.startsWith('v20.')) return path;
  }
  return undefined;
}
