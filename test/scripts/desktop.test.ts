import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath, platform } from 'node:process';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/folders.ts';
import { run } from '../../scripts/run.ts';
import { runInNodeHost } from '../../scripts/vscode/nodeHost.ts';

// The desktop's VS Code cannot be had on every machine, so a program that notes how it was called stands for it.
const skip = platform === 'win32' && 'The stand-in for VS Code is a script that only Unix executes.';

/** Writes an executable script that notes its parameters in a file beside it, and then does more. */
async function writeStandIn(path: string, more: string): Promise<void> {
  const notes = `require('node:fs').writeFileSync(__dirname + '/parameters.json', JSON.stringify(process.argv.slice(2)));`;
  await writeFile(path, `#!${execPath}\n${notes}\n${more}\n`);
  await chmod(path, 0o755);
}

describe('tests in the desktop’s VS Code', { skip }, () => {
  let folder: string;
  let said: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-desktop-'));
    said = [];
  });
  afterEach(async () => {
    delete env['VSCODE_EXECUTABLE'];
    await rm(folder, { recursive: true });
  });

  async function runWith(more: string): Promise<boolean> {
    const executable = join(folder, 'code.cjs');
    await writeStandIn(executable, more);
    env['VSCODE_EXECUTABLE'] = executable;
    return await runInNodeHost({
      extension: '/extension',
      workspace: '/workspace',
      tests: '/extension/tests.cjs',
      say: (line) => said.push(line),
    });
  }

  it('run with the extension, the tests and the workspace', async () => {
    assert.equal(await runWith(`console.log('TEST   ok  it works'); console.log('[main] noise');`), true);
    const parameters = JSON.parse(await readFile(join(folder, 'parameters.json'), 'utf8')) as string[];
    for (const expected of [
      '--extensionDevelopmentPath=/extension',
      '--extensionTestsPath=/extension/tests.cjs',
      '/workspace',
    ]) {
      assert.ok(parameters.includes(expected), `${expected} is not among ${parameters.join(' ')}`);
    }
    assert.deepEqual(said, ['  ok  it works']);
  });

  it('fail when VS Code says so', async () => {
    assert.equal(await runWith(`console.log('TEST   FAILED  it works'); process.exitCode = 1;`), false);
    assert.deepEqual(said, ['  FAILED  it works']);
  });

  it('fail, with VS Code’s own words, when they did not run at all', async () => {
    assert.equal(await runWith(`console.log('cannot open display');`), false);
    assert.match(said.join('\n'), /cannot open display/);
  });

  it('do not run in something that is no program', async () => {
    env['VSCODE_EXECUTABLE'] = join(folder, 'gone');
    const options = { extension: root, workspace: folder, tests: folder, say: () => undefined };
    await assert.rejects(runInNodeHost(options), /VSCODE_EXECUTABLE is .*gone, which is no executable file/);
  });
});

// VS Code's update service may be out of reach, so a service on this machine stands for it, and the requests to the one
// are led to the other.
describe('the download of the desktop’s VS Code', { skip: platform !== 'linux' && 'The archive is Linux’s.' }, () => {
  let folder: string;
  let service: Server;
  let archive: Buffer;
  let requests: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'transcript-download-'));
    const content = join(folder, 'VSCode-linux-x64');
    await mkdir(content);
    await writeStandIn(join(content, 'code'), '');
    await run('tar', ['-czf', join(folder, 'code.tar.gz'), '-C', folder, 'VSCode-linux-x64']);
    archive = await readFile(join(folder, 'code.tar.gz'));
    service = createServer((request, response) => {
      requests.push(request.url ?? '');
      if (request.url?.startsWith('/api/releases/stable') === true) {
        response.end(JSON.stringify(['1.140.0', '1.139.0']));
      } else if (request.url === '/archive') {
        response.setHeader('content-disposition', 'attachment; filename="code.tar.gz"');
        response.setHeader('content-length', archive.length);
        response.end(archive);
      } else {
        response.writeHead(302, { location: 'https://update.code.visualstudio.com/archive' }).end();
      }
    });
    service.listen(0, '127.0.0.1');
    await once(service, 'listening');
  });
  beforeEach(() => {
    requests = [];
  });
  after(async () => {
    service.close();
    await rm(folder, { recursive: true });
  });

  /** What `desktopExecutable` gives in a process whose requests to the update service go to `port` of this machine. */
  async function executableWith(port: number, downloads: string): Promise<string> {
    const lead = join(folder, 'lead.mjs');
    await writeFile(
      lead,
      `import http from 'node:http';
       import https from 'node:https';
       import { syncBuiltinESMExports } from 'node:module';
       https.get = (address, _options, take) => {
         const { pathname, search } = new URL(address);
         return http.get('http://127.0.0.1:${port}' + pathname + search, take);
       };
       syncBuiltinESMExports();`,
    );
    const desktop = pathToFileURL(join(root, 'scripts/vscode/desktop.ts')).href;
    const ask = `import { desktopExecutable } from ${JSON.stringify(desktop)};
      console.log('found ' + await desktopExecutable(${JSON.stringify(downloads)}));`;
    const parameters = ['--import', pathToFileURL(lead).href, '--input-type=module', '--eval', ask];
    const { code, output } = await run(execPath, parameters, { env: { ...env, DISPLAY: ':99' } });
    assert.equal(code, 0, output);
    return /^found (.*)$/m.exec(output)?.[1] ?? output;
  }

  function port(): number {
    return (service.address() as AddressInfo).port;
  }

  it('takes the newest version, once', async () => {
    const downloads = join(folder, 'downloads');
    const executable = await executableWith(port(), downloads);
    assert.ok(executable.startsWith(join(downloads, 'vscode-linux-')), executable);
    assert.match(executable, /1\.140\.0/);
    assert.equal((await run(executable, [])).code, 0);
    assert.equal(await executableWith(port(), downloads), executable);
    assert.equal(requests.filter((request) => request === '/archive').length, 1);
  });

  it('does without where the service does not answer', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const closed = (other.address() as AddressInfo).port;
    other.close();
    assert.equal(await executableWith(closed, join(folder, 'nothing')), 'undefined');
  });
});
