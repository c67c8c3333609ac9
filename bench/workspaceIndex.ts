/**
 * What it costs to index a workspace of many transcripts, and how well the server answers meanwhile: `node
 * bench/workspaceIndex.ts [FILES] [FOLDER]`. Copies the transcripts of FOLDER (the collection of real ones beside the
 * repository, or else the samples) until there are FILES of them, opens one in the server as it is shipped and asks for hovers
 * all the time. The last column is the ratio of the answering times to those of the same server when it has nothing to do.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { argv, execPath } from 'node:process';
import { pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceSymbolRequest,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { root } from '../scripts/folders.ts';

const count = Number(argv[2] ?? 5000);
const shared = join(root, '../shared/corpus');
const source = argv[3] ?? (existsSync(shared) ? shared : join(root, 'samples'));
const folder = await mkdtemp(join(tmpdir(), 'transcript-bench-'));
try {
  await run();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const originals = await glob('**/*.{transcript,txt,md}', { cwd: source, absolute: true });
  if (originals.length === 0) throw new Error(`There is no transcript in ${source}.`);
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const original = originals[index % originals.length] ?? '';
    const to = join(folder, String(Math.floor(index / 100)));
    await mkdir(to, { recursive: true });
    await cp(original, join(to, `${index}.transcript`));
    bytes += (await stat(original)).size;
  }
  const server = spawn(execPath, [join(root, 'dist/server.node.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const ended = new Promise<void>((resolve) => {
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => (kind === 'end' ? resolve() : undefined));
    });
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    // oxlint-disable-next-line typescript/no-deprecated -- The protocol requires the field all the same.
    rootUri: null,
    capabilities: { window: { workDoneProgress: true } },
    workspaceFolders: [{ uri, name: 'bench' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const document = `${uri}/0/0.transcript`;
  const text = await readFile(join(folder, '0/0.transcript'), 'utf8');
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: document, languageId: 'transcript', version: 1, text },
  });
  const start = performance.now();
  let isDone = false;
  const done = ended.then(() => {
    isDone = true;
    return performance.now() - start;
  });
  const busy = await hovers(connection, document, () => isDone);
  const duration = await done;
  const memory = await peakMemory(server.pid ?? 0);
  const idle = await hovers(connection, document, (asked) => asked >= 200);
  const asked = performance.now();
  const found = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'minister' });
  const query = performance.now() - asked;
  server.kill();
  console.log(`${count} files, ${(bytes / 1e6).toFixed(0)} MB`);
  console.log(`indexed in ${(duration / 1000).toFixed(1)} s, ${(bytes / 1e3 / duration).toFixed(2)} MB/s`);
  console.log(`memory of the server at its peak ${memory}`);
  console.log(`${found?.length ?? 0} symbols found in ${query.toFixed(0)} ms`);
  console.log(
    `the first hover, on ${(text.length / 1e3).toFixed(0)} thousand characters, after ${busy[0]?.toFixed(0) ?? '?'} ms`,
  );
  console.log('hover        meanwhile ms   idle ms   ratio');
  for (const share of [0.5, 0.95, 1]) {
    const [slow, fast] = [quantile(busy, share), quantile(idle, share)];
    const columns = [slow.toFixed(1).padStart(12), fast.toFixed(1).padStart(10), (slow / fast).toFixed(1).padStart(8)];
    console.log(`${`${share * 100} %`.padEnd(13)}${columns.join('')}`);
  }
}

/** How long each of many hovers takes, one every 50 milliseconds, in milliseconds. */
async function hovers(
  connection: ProtocolConnection,
  uri: string,
  isEnough: (asked: number) => boolean,
): Promise<number[]> {
  const times: number[] = [];
  while (!isEnough(times.length)) {
    const start = performance.now();
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 3 } });
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}

/** The most memory that the process has held, as Linux tells it. */
async function peakMemory(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s*(\d+)/m.exec(status)?.[1];
  return kilobytes === undefined ? 'unknown here' : `${(Number(kilobytes) / 1024).toFixed(0)} MB`;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
