import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyse, completions, convert, fixAll, format, hover, turnActions } from '../../../server/src/core/index.ts';
import { profiles } from '../../../server/src/core/profiles/index.ts';
import { parse, reparse } from '../../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { stroke, toEdit } from '../syntax/edits.ts';
import { assertWellFormed } from '../../support/wellFormed.ts';
import { readingOf, textOf } from './reading.ts';

/** What is said and written, letter by letter; space and signs aside. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

const folder = join(import.meta.dirname, 'transcripts');
const others = join(import.meta.dirname, 'others');

/* Each file beside this one holds an invented transcript and what a person reads in it; `reading.ts` tells how. */
suite('transcripts as the world publishes them', () => {
  for (const name of globSync('*.txt', { cwd: folder }).toSorted()) {
    test(name, () => {
      const source = readFileSync(join(folder, name), 'utf8');
      assert.equal(readingOf(textOf(source)), source);
    });
  }
});

suite('what works on a transcript works on each of them', () => {
  for (const name of globSync('*.txt', { cwd: folder }).toSorted()) {
    test(name, () => {
      const text = textOf(readFileSync(join(folder, name), 'utf8'));
      const spoken = wordsOf(text);
      for (const form of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) assertWellFormed(form);
      const analysis = analyse(parse(text));
      assert.equal(wordsOf(applyEdits(text, format(analysis).edits)), spoken, 'formatting keeps the words');
      assert.equal(wordsOf(fixAll(text, { tier: 'safe' }).text), spoken, 'fixing everything keeps the words');
      for (const profile of profiles) {
        const { edits } = convert(analysis, profile);
        const converted = analyse(parse(applyEdits(text, edits)));
        assert.equal(converted.turns.length, analysis.turns.length, `${profile.id} keeps the turns`);
      }
      for (let offset = 0; offset < text.length; offset += 17) {
        for (const { edits } of turnActions(analysis, offset)) analyse(parse(applyEdits(text, edits)));
        hover(analysis, offset);
        completions(analysis, offset, { today: '2024-03-04' });
      }
    });
  }
});

test('each of them edited at random reads as if it were new', () => {
  for (const name of globSync('*.txt', { cwd: folder }).toSorted()) {
    const text = textOf(readFileSync(join(folder, name), 'utf8'));
    fc.assert(
      fc.property(fc.array(stroke, { minLength: 1, maxLength: 6 }), (strokes) => {
        let transcript = parse(text);
        for (const one of strokes) {
          transcript = reparse(transcript, [toEdit(one, transcript.document.length)]);
          const { convention, blocks } = parse(transcript.document.text());
          assert.deepEqual([transcript.convention, transcript.blocks], [convention, blocks]);
        }
      }),
      { numRuns: 6 },
    );
  }
});

suite('texts that are no transcripts have no speakers', () => {
  for (const name of globSync('*', { cwd: others }).toSorted()) {
    test(name, () => {
      const { blocks } = parse(readFileSync(join(others, name), 'utf8'));
      assert.deepEqual(
        blocks.flatMap(({ label }) => (label === null ? [] : [label.text])),
        [],
      );
    });
  }
});
