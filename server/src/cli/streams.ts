import picocolors from 'picocolors';
import { codeOf } from './failure.ts';

/** Where text goes. */
export interface Output {
  /** Resolves when the text is handed over. Rejects with {@link ClosedOutput} when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  /** True when a person is looking, so that colours make sense. */
  readonly isTerminal: boolean;
}

/** All that the command sees of the process it runs in. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the script that runs this command. Started in a worker thread, it does the work of `--jobs`. */
  readonly entry: string;
}

/** The reader of an output went away, as `head` does when it has seen enough. */
export class ClosedOutput extends Error {
  override readonly name = 'ClosedOutput';
}

/** The output that writes to a stream of the process. */
export function outputTo(stream: NodeJS.WriteStream): Output {
  // Without a listener the stream's error ends the process; the callback below tells of the same error.
  stream.on('error', () => {});
  return {
    // Node leaves the field out where there is no terminal, whatever its types say.
    isTerminal: Boolean(stream.isTTY),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === undefined || error === null) resolve();
          else if (codeOf(error) === 'EPIPE') reject(new ClosedOutput());
          else reject(error);
        });
      }),
  };
}

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for an output: on a terminal that can show them, or anywhere by `FORCE_COLOR`, and never against `NO_COLOR`. */
export function colorsFor(output: Output, env: Streams['env']): Colors {
  const forced = env['FORCE_COLOR'] ?? '';
  const refused = (env['NO_COLOR'] ?? '') !== '' || forced === '0' || forced === 'false';
  return picocolors.createColors(!refused && (forced !== '' || (output.isTerminal && env['TERM'] !== 'dumb')));
}

/**
 * `text` as it may be shown on a terminal: control characters, which could move the cursor or change what is shown, become
 * U+FFFD, line breaks and tabs a space.
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
