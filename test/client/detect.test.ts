import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { looksLikeTranscript, sampleLength } from '../../server/src/detect.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const corpus = join(import.meta.dirname, '../../../shared/corpus');

suite('what looks like a transcript', () => {
  for (const name of readdirSync(join(fixtures, 'transcripts'))) {
    test(name, () => {
      assert.ok(looksLikeTranscript(readFileSync(join(fixtures, 'transcripts', name), 'utf8')));
    });
  }

  test('line ends and a byte order mark make no difference', () => {
    const text = readFileSync(join(fixtures, 'transcripts/podcast.md'), 'utf8');
    for (const lineEnd of ['\r\n', '\r']) assert.ok(looksLikeTranscript(`\ufeff${text.replaceAll('\n', lineEnd)}`));
  });
});

suite('what does not', () => {
  for (const name of readdirSync(join(fixtures, 'others'))) {
    test(name, () => {
      assert.ok(!looksLikeTranscript(readFileSync(join(fixtures, 'others', name), 'utf8')));
    });
  }

  test('an empty text', () => {
    assert.ok(!looksLikeTranscript(''));
  });

  test('a transcript that begins after the sample', () => {
    const transcript = readFileSync(join(fixtures, 'transcripts/panel.txt'), 'utf8');
    assert.ok(!looksLikeTranscript(`${'word '.repeat(sampleLength / 5)}\n${transcript}`));
  });
});

suite('real files', () => {
  test('nine in ten of the corpus that have labels in the sample', (context) => {
    if (!existsSync(corpus)) {
      context.skip('../shared/corpus is not there');
      return;
    }
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:md|txt)$/.test(file),
    );
    // Records of parliament cut at page breaks, lists of names and talks by one person have nobody to alternate with.
    const dialogues = files.filter(
      (file) => !/hansard|hearings|talk-bitcoin|mfa|list-of-journalists|Keynote/.test(file),
    );
    const found = dialogues.filter((file) => looksLikeTranscript(readFileSync(join(corpus, file), 'utf8')));
    assert.ok(found.length >= dialogues.length * 0.9, `${found.length} of ${dialogues.length}`);
  });

  test('no manual or change list among the installed packages', () => {
    const packages = join(import.meta.dirname, '../../node_modules');
    const files = readdirSync(packages, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) =>
        readdirSync(join(packages, entry.name))
          .filter((file) => /\.(?:md|txt)$/i.test(file))
          .map((file) => join(packages, entry.name, file)),
      );
    assert.ok(files.length > 50);
    assert.deepEqual(
      files.filter((file) => looksLikeTranscript(readFileSync(file, 'utf8'))),
      [],
    );
  });
});
