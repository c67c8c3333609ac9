/**
 * From keystroke to diagnostics over stdio: the language server as it is shipped next to a trivial one, typed into in turn.
 * The trivial one publishes; ours answers a client that asks, as VS Code does, and publishes to another one that does not.
 * Build first: `npm run build`.
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

/** A server process with one document open, and a client that asks for diagnostics or is sent them. */
class Typist {
  readonly #connection: MessageConnection;
  readonly #stop: () => void;
  readonly #asks: boolean;
  #resultId: string | undefined;
  #version = 1;
  #published: (() => void) | undefined;

  constructor(args: readonly string[], asks = false) {
    this.#asks = asks;
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
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: this.#asks ? { textDocument: { diagnostic: {} } } : {},
    });
    await this.#connection.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'transcript', version: this.#version, text };
    await this.#untilDiagnosed(() => this.#connection.sendNotification('textDocument/didOpen', { textDocument }));
  }

  /** Types a letter and gives the milliseconds until diagnostics come. */
  async type(line: number, character: number): Promise<number> {
    const at = { line, character };
    const textDocument = { uri, version: ++this.#version };
    const contentChanges = [{ range: { start: at, end: at }, text: 'e' }];
    const start = performance.now();
    await this.#untilDiagnosed(() =>
      this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges }),
    );
    return performance.now() - start;
  }

  close(): void {
    this.#connection.dispose();
    this.#stop();
  }

  async #untilDiagnosed(send: () => Promise<void>): Promise<void> {
    if (this.#asks) {
      void send();
      const params = { textDocument: { uri }, previousResultId: this.#resultId };
      const { resultId } = await this.#connection.sendRequest<{ resultId?: string }>('textDocument/diagnostic', params);
      this.#resultId = resultId;
      return;
    }
    const published = new Promise<void>((resolve) => (this.#published = resolve));
    await send();
    await published;
  }
}

console.log('units        trivial ms   asked ms    ratio   95 %   published ms    ratio   95 %');
for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = conferences(units);
  const lines = text.split('\n').flatMap((line, index) => (line.length > 60 ? [index] : []));
  const shipped = [join(import.meta.dirname, '../dist/server.node.cjs'), '--stdio'];
  const typists = [
    new Typist([join(import.meta.dirname, 'trivialServer.ts'), '--stdio']),
    new Typist(shipped, true),
    new Typist(shipped),
  ];
  for (const typist of typists) await typist.open(text);
  const times: number[][] = typists.map(() => []);
  for (let key = 0; key < 150; key++) {
    const line = lines[Math.floor(lines.length * (0.1 + 0.8 * ((key * 0.618_033_988_7) % 1)))] ?? 0;
    for (const [index, typist] of typists.entries()) {
      const time = await typist.type(line, 40);
      // The first ones warm everything up.
      if (key >= 30) times[index]?.push(time);
    }
  }
  for (const typist of typists) typist.close();
  const [theirs = 0, asked = 0, published = 0] = times.map((some) => quantile(some, 0.5));
  const columns = [
    String(units).padEnd(12),
    theirs.toFixed(2).padStart(10),
    asked.toFixed(2).padStart(11),
    (asked / theirs).toFixed(2).padStart(9),
    quantile(times[1] ?? [], 0.95)
      .toFixed(1)
      .padStart(7),
    published.toFixed(2).padStart(15),
    (published / theirs).toFixed(2).padStart(9),
    quantile(times[2] ?? [], 0.95)
      .toFixed(1)
      .padStart(7),
  ];
  console.log(columns.join(''));
}
process.exit(0);
