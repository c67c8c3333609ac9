/**
 * Messages over standard input and output, with fewer detours than the library's own reader and writer: these wait for the next
 * turn of the event loop before and after each message, and write head and body apart, which wakes the editor twice. A keystroke
 * waits for all of that.
 */
import { Console } from 'node:console';
import { exit, stderr, stdin, stdout } from 'node:process';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createConnection,
  Disposable,
  RAL,
  type Connection,
  type DataCallback,
  type Message,
} from 'vscode-languageserver/node';
import { piecesOf } from './lsp/messageBytes.ts';

/** The connection with the editor that started the server. The process ends with it. */
export function connectStdio(): Connection {
  // Standard output belongs to the messages.
  globalThis.console = new Console(stderr);
  const reader = new Reader();
  const connection = createConnection(reader, new Writer());
  stdin.on('close', () => exit(reader.wasShutDown ? 0 : 1));
  return connection;
}

const decoder = new TextDecoder();

class Reader extends AbstractMessageReader {
  /** The editor has said that it is about to leave. */
  wasShutDown = false;
  readonly #buffer = RAL().messageBuffer.create('utf-8');
  /** How many bytes the body of the next message has; undefined while its head is not there. */
  #length: number | undefined;

  listen(callback: DataCallback): Disposable {
    const read = (bytes: Uint8Array): void => {
      this.#buffer.append(bytes);
      try {
        for (let body = this.#nextBody(); body !== undefined; body = this.#nextBody()) this.#deliver(body, callback);
      } catch (error) {
        this.fireError(error);
      }
    };
    stdin.on('data', read);
    stdin.on('error', (error) => this.fireError(error));
    stdin.on('close', () => this.fireClose());
    return Disposable.create(() => stdin.off('data', read));
  }

  /** A message that is no JSON must not hold up those behind it. */
  #deliver(body: Uint8Array, callback: DataCallback): void {
    try {
      const message = JSON.parse(decoder.decode(body)) as Message & { readonly method?: string };
      this.wasShutDown ||= message.method === 'shutdown';
      callback(message);
    } catch (error) {
      this.fireError(error);
    }
  }

  /** The body of the next message once all of it is there. */
  #nextBody(): Uint8Array | undefined {
    if (this.#length === undefined) {
      const head = this.#buffer.tryReadHeaders(true);
      if (head === undefined) return undefined;
      const length = Number.parseInt(head.get('content-length') ?? '', 10);
      if (Number.isNaN(length)) throw new Error('The head of a message does not say how long it is.');
      this.#length = length;
    }
    const body = this.#buffer.tryReadBody(this.#length);
    if (body !== undefined) this.#length = undefined;
    return body;
  }
}

class Writer extends AbstractMessageWriter {
  constructor() {
    super();
    stdout.on('error', (error) => this.fireError(error));
    stdout.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      stdout.write(framed(message), (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    stdout.end();
  }
}

/** The message behind its head, in one piece. */
function framed(message: Message): string | Uint8Array {
  const pieces = piecesOf(message);
  if (pieces === null) {
    const body = JSON.stringify(message);
    return headOf(Buffer.byteLength(body)) + body;
  }
  const length = pieces.reduce((total, piece) => total + piece.length, 0);
  return Buffer.concat([Buffer.from(headOf(length)), ...pieces]);
}

function headOf(length: number): string {
  return `Content-Length: ${length}\r\n\r\n`;
}
