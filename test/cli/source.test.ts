import assert from 'node:assert/strict';
import { chmod, lstat, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { platform } from 'node:process';
import { suite, test } from 'node:test';
import { decode, encode, readSource, writeSource, type Encoding } from '../../server/src/cli/source.ts';
import { session } from './session.ts';

/** `text` with its byte order mark in the given encoding. */
function bytesOf(text: string, encoding: Encoding): Uint8Array {
  return encode(`\ufeff${text}`, encoding);
}

suite('Reading bytes', () => {
  test('UTF-8 is read, and a byte order mark stays in the text', () => {
    assert.deepEqual(decode(Buffer.from('Q: Why?\r\nA: “No.” 😀')), {
      text: 'Q: Why?\r\nA: “No.” 😀',
      encoding: 'utf-8',
    });
    assert.equal(decode(Buffer.from('\ufeffQ: Why?')).text, '\ufeffQ: Why?');
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' });
  });

  test('UTF-16 is read when a byte order mark says so', () => {
    assert.deepEqual(decode(Uint8Array.of(0xff, 0xfe, 0x51, 0, 0x3a, 0)), { text: '\ufeffQ:', encoding: 'utf-16le' });
    assert.deepEqual(decode(Uint8Array.of(0xfe, 0xff, 0, 0x51, 0, 0x3a)), { text: '\ufeffQ:', encoding: 'utf-16be' });
  });

  test('text and bytes come out as they went in, in each encoding', () => {
    const text = '\ufeffSergey: “Да” 😀\r\n\rÉ\n';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      assert.deepEqual(decode(encode(text, encoding)), { text, encoding });
    }
  });

  test('anything else is refused', () => {
    // Windows-1252, then UTF-16 cut in the middle of a unit, half a surrogate pair, UTF-32, UTF-16 without a mark.
    assert.throws(() => decode(Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72)), /not UTF-8 text/);
    assert.throws(() => decode(Uint8Array.of(0xff, 0xfe, 0x51)), /not UTF-16LE text/);
    assert.throws(() => decode(Uint8Array.of(0xff, 0xfe, 0x3d, 0xd8)), /not UTF-16LE text/);
    assert.throws(() => decode(Uint8Array.of(0xff, 0xfe, 0, 0, 0x51, 0, 0, 0)), /UTF-32/);
    assert.throws(() => decode(Buffer.from('Question: Why?', 'utf16le')), /UTF-16 text without a byte order mark/);
  });

  test('a binary file is told as such', () => {
    assert.throws(() => decode(new Uint8Array(5000)), /binary file/);
    assert.throws(() => decode(Uint8Array.from({ length: 600 }, (_, index) => index % 6)), /binary file/);
  });

  test('a NUL among letters is text, for a rule to report', () => {
    assert.equal(decode(Buffer.from('Question: Wh\0y?')).text, 'Question: Wh\0y?');
  });
});

suite('Writing a file', () => {
  test('keeps encoding and byte order mark, also when the mark was edited away', async (context) => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const { path } = await session(context, { 'a.txt': bytesOf('one', encoding) });
      const source = await readSource(path('a.txt'));
      await writeSource(path('a.txt'), source, source.text.replace('one', 'two €'));
      assert.deepEqual(await readFile(path('a.txt')), Buffer.from(bytesOf('two €', encoding)));
      await writeSource(path('a.txt'), source, 'three');
      assert.deepEqual(await readFile(path('a.txt')), Buffer.from(bytesOf('three', encoding)));
    }
  });

  test('leaves nothing but the file behind', async (context) => {
    const { folder, path } = await session(context, { 'a.txt': 'one' });
    await writeSource(path('a.txt'), await readSource(path('a.txt')), 'two');
    assert.deepEqual(await readdir(folder), ['a.txt']);
    assert.equal(await readFile(path('a.txt'), 'utf8'), 'two');
  });

  test('keeps the mode', { skip: platform === 'win32' && 'Windows has no such modes' }, async (context) => {
    const { path } = await session(context, { 'a.txt': 'one' });
    await chmod(path('a.txt'), 0o640);
    await writeSource(path('a.txt'), await readSource(path('a.txt')), 'two');
    assert.equal((await stat(path('a.txt'))).mode & 0o777, 0o640);
  });

  test(
    'writes through a symbolic link',
    { skip: platform === 'win32' && 'links need a privilege there' },
    async (context) => {
      const { path } = await session(context, { 'real/a.txt': 'one' });
      await symlink('real/a.txt', path('link.txt'));
      await writeSource(path('link.txt'), await readSource(path('link.txt')), 'two');
      assert.ok((await lstat(path('link.txt'))).isSymbolicLink());
      assert.equal(await readFile(path('real/a.txt'), 'utf8'), 'two');
    },
  );

  test('a file that may not be written stays as it is', async (context) => {
    const { path } = await session(context, { 'a.txt': 'one' });
    const source = await readSource(path('a.txt'));
    await chmod(path('a.txt'), 0o444);
    // The administrator may write any file, and then there is nothing to refuse.
    const mayWrite = await writeFile(path('a.txt'), 'one').then(
      () => true,
      () => false,
    );
    if (mayWrite) context.skip('this user may write read-only files');
    else {
      await assert.rejects(writeSource(path('a.txt'), source, 'two'), { code: /EACCES|EPERM/ });
      assert.equal(await readFile(path('a.txt'), 'utf8'), 'one');
    }
  });
});
