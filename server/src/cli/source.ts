import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { Failure } from './failure.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A text as read. A byte order mark stays its first character, because offsets count it. */
export interface Source {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text that `bytes` hold: UTF-8, or UTF-16 when a byte order mark says so.
 * @throws Failure for anything else, because reading it wrongly and writing it back would destroy it
 */
export function decode(bytes: Uint8Array): Source {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && isBinary(bytes)) throw new Failure('This is a binary file, so it was left alone.');
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('The file is too large to be read.');
    const found = encoding === 'utf-8' ? 'This is not UTF-8 text' : `This is not ${encoding.toUpperCase()} text`;
    throw new Failure(`${found}, so it was left alone. Save it as UTF-8 and try again.`);
  }
}

/**
 * True when a tenth of the beginning are control characters that no text has. One here or there is for a rule to report.
 */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  // Tab, line feed, vertical tab, form feed and carriage return lay a text out; escape colours a terminal.
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
  return controls > 1 && controls * 10 > sample.length;
}

/** The bytes of `text`. A text that begins with a byte order mark keeps it. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/**
 * Reads a text file.
 * @throws Failure when it is not text in an encoding we write back; errors of the file system pass through
 */
export async function readSource(path: string): Promise<Source> {
  return decode(await readFile(path));
}

/**
 * Writes a changed text back in its encoding, whole or not at all. Byte order mark, mode, owner and a symbolic link stay as
 * they were. Errors of the file system pass through.
 * @param path absolute path
 * @param source what was read from there
 */
export async function writeSource(path: string, source: Source, text: string): Promise<void> {
  // Replacing a file needs no permission to write it, but who took that permission away meant it.
  await access(path, constants.W_OK);
  const mark = source.text.startsWith('\ufeff') && !text.startsWith('\ufeff') ? '\ufeff' : '';
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(path, Buffer.from(encode(mark + text, source.encoding)));
}

/**
 * The encoding that the first bytes of a text tell.
 * @throws Failure when they tell one that we do not write back
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes;
  const isUtf32 =
    (first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
    (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);
  if (isUtf32) throw new Failure('This is UTF-32 text, so it was left alone. Save it as UTF-8 and try again.');
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (hasZeroInPairs(bytes)) {
    throw new Failure(
      'This looks like UTF-16 text without a byte order mark, so it was left alone. Save it as UTF-8 and try again.',
    );
  }
  return 'utf-8';
}

/**
 * True when nearly every other byte is zero, as in UTF-16 text of Latin letters, which would pass for UTF-8 with a control
 * character between every two letters.
 */
function hasZeroInPairs(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) even++;
    if (sample[index + 1] === 0) odd++;
  }
  const pairs = sample.length >> 1;
  return pairs > 0 && Math.max(even, odd) > pairs * 0.7 && Math.min(even, odd) < pairs * 0.3;
}
