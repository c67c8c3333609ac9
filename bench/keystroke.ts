/**
 * From keystroke to diagnostics over stdio: the language server as it is shipped next to a trivial one, both published to,
 * both typed into in turn. Build first: `npm run build`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { quantile } from './measure.ts';
import { conferences } from './texts.ts';

const uri = 'file:///bench/a.transcript';

/** A server process with one document open. */
class Typist {
  readonly #connection: MessageConnection;
  readonly #stop: () => void;
  #version = 1;
  #published: (() => void) | undefined;

  constructor(args: readonly string[]) {
    const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.#stop = () => void server.kill();
    this.#connection.onNotification('textDocument/publishDiagnostics', () => this.#published?.());
    this.#connection.listen();
  }

  async open(text: string): Promise<void> {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await this.#connection.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'transcript', version: this.#version, text };
    await this.#untilPublished(() => this.#connection.sendNotification('textDocument/didOpen', { textDocument }));
  }

  /** Types a letter and gives the milliseconds until diagnostics come. */
  async type(line: number, character: number): Promise<number> {
    const at = { line, character };
    const textDocument = { uri, version: ++this.#version };
    const contentChanges = [{ range: { start: at, end: at }, text: 'e' }];
    const start = performance.now();
    await this.#untilPublished(() =>
      this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges }),
    );
    return performance.now() - start;
  }

  close(): void {
    this.#connection.dispose();
    this.#stop();
  }

  async #untilPublished(send: () => Promise<void>): Promise<void> {
    const published = new Promise<void>((resolve) => (this.#published = resolve));
    await send();
    await published;
  }
}

console.log('units        trivial ms   ours ms    ratio   ours, 95 %');
for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = conferences(units);
  const lines = text.split('\n').flatMap((line, index) => (line.length > 60 ? [index] : []));
  const trivial = new Typist([join(import.meta.dirname, 'trivialServer.ts'), '--stdio']);
  const ours = new Typist([join(import.meta.dirname, '../dist/server.node.cjs'), '--stdio']);
  await trivial.open(text);
  await ours.open(text);
  const [slow, fast]: [number[], number[]] = [[], []];
  for (let key = 0; key < 150; key++) {
    const line = lines[Math.floor(lines.length * (0.1 + 0.8 * ((key * 0.618_033_988_7) % 1)))] ?? 0;
    const times = [await trivial.type(line, 40), await ours.type(line, 40)] as const;
    // The first ones warm both up.
    if (key < 30) continue;
    slow.push(times[0]);
    fast.push(times[1]);
  }
  trivial.close();
  ours.close();
  const [theirs, mine] = [quantile(slow, 0.5), quantile(fast, 0.5)];
  console.log(
    `${String(units).padEnd(12)}${theirs.toFixed(2).padStart(10)}${mine.toFixed(2).padStart(10)}${(mine / theirs).toFixed(2).padStart(9)}${quantile(fast, 0.95).toFixed(2).padStart(12)}`,
  );
}
process.exit(0);
