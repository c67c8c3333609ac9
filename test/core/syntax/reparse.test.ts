import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parse, reparse, reuseOf } from '../../../server/src/core/syntax/parse.ts';
import type { TextEdit } from '../../../server/src/core/text/edit.ts';
import type { Transcript } from '../../../server/src/core/syntax/transcript.ts';
import { corpusTexts, noShared } from '../../support/texts.ts';
import { stroke, toEdit } from './edits.ts';
import { longConference, transcripts } from './transcripts.ts';

const view = ({ language, convention, blocks, lines }: Transcript): unknown => ({
  language: language.tag,
  convention,
  blocks,
  lines: lines.count,
});

/** Edits a text step by step and compares each version with the same text read from scratch. */
function holds(text: string, runs: number): void {
  fc.assert(
    fc.property(fc.array(fc.array(stroke, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (steps) => {
      let transcript = parse(text);
      for (const strokes of steps) {
        let length = transcript.document.length;
        const edits = strokes.map((one) => {
          const edit = toEdit(one, length);
          length += edit.text.length - (edit.end - edit.start);
          return edit;
        });
        transcript = reparse(transcript, edits);
        assert.deepEqual(view(transcript), view(parse(transcript.document.text())));
      }
    }),
    { numRuns: runs },
  );
}

suite('reading an edited text again gives what reading it from scratch gives', () => {
  for (const { name, text } of transcripts) test(name, () => holds(text, 40));
  test('a long press conference', () => holds(longConference(400), 12));
  test('real transcripts', { skip: noShared }, () => {
    for (const { text } of corpusTexts().filter((_, index) => index % 14 === 0)) holds(text.slice(0, 60_000), 3);
  });
});

suite('a document whose convention an edit changes reads as if it were new', () => {
  for (const [index, { name, text, convention }] of transcripts.entries()) {
    const other = transcripts[(index + 1) % transcripts.length];
    if (other === undefined) continue;
    test(`from ${name} to ${other.name}`, () => {
      let transcript = parse(text);
      assert.equal(transcript.convention.id, convention);
      const half = text.length >> 1;
      const edits: TextEdit[] = [
        { start: text.length, end: text.length, text: `\n\n${other.text}` },
        { start: 0, end: half, text: '' },
        { start: 0, end: text.length - half + 2, text: '' },
      ];
      for (const edit of edits) {
        transcript = reparse(transcript, [edit]);
        assert.deepEqual(view(transcript), view(parse(transcript.document.text())));
      }
      assert.equal(transcript.convention.id, other.convention);
    });
  }

  for (const [mark, instead] of [
    [': ', '. '],
    [': ', ' – '],
    ['\n', '\n— '],
    ['\n', '\n>> '],
    ['Anna Weber', 'Q'],
    ['Question', '**Tom**'],
  ] as const) {
    test(`each ${JSON.stringify(mark)} becomes ${JSON.stringify(instead)}, one by one`, () => {
      for (const { text } of [...transcripts, { text: longConference(12) }]) {
        let transcript = parse(text);
        for (let at = text.indexOf(mark); at >= 0;) {
          transcript = reparse(transcript, [{ start: at, end: at + mark.length, text: instead }]);
          const changed = transcript.document.text();
          assert.deepEqual(view(transcript), view(parse(changed)));
          at = changed.indexOf(mark, at + instead.length);
        }
      }
    });
  }
});

suite('an edit reads again only what it touches', () => {
  const text = longConference(2000);
  test('a key inside a paragraph reads one section and leaves the decision about labels', () => {
    let transcript = parse(text);
    const at = text.indexOf('Anna Weber:', text.length >> 1) + 40;
    for (let step = 0; step < 20; step++) {
      transcript = reparse(transcript, [{ start: at + step, end: at + step, text: 'x' }]);
      const { read, sections } = reuseOf(transcript);
      assert.ok(read <= 2, `${read} of ${sections} sections were read again.`);
      assert.ok(sections > 50);
    }
  });
  test('when labels stop being labels, all of the text is judged again', () => {
    const conference = 'Question: Is it?\n\nAnna Weber: It is.\n\nQuestion: And then?\n\nAnna Weber: Then not.\n';
    const before = parse(conference);
    assert.equal(before.blocks.filter((block) => block.label !== null).length, 4);
    // The second label loses its name: the first stands alone, and only what `Question` shows is left to go by.
    const at = conference.lastIndexOf('Anna Weber');
    const after = reparse(before, [{ start: at, end: at + 10, text: 'Let me say this' }]);
    assert.deepEqual(view(after), view(parse(after.document.text())));
    assert.notDeepEqual(after.blocks.length, before.blocks.length);
  });
});

test('a voice whose tag is closed later is read as one, though the same words before the colon were none', () => {
  const text =
    'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Anna Weber: Yes. The first lease.\n\nPaul: Hello.\n\nPaul: And again.\n';
  const at = text.indexOf('lease.') + 'lease.'.length;
  const edited = reparse(parse(text), [{ start: at, end: at, text: '</v>' }]);
  assert.deepEqual(view(edited), view(parse(edited.document.text())));
  assert.ok(edited.blocks.some(({ label }) => label?.convention === 'voice-tag'));
});

test('what stands behind a line, and markup that closes at its end, are seen alike in an edited text', () => {
  for (const [text, end] of [
    ['Point de presse\n\nQ - Le port est-il ouvert ?\n\nR -', ' '],
    ['# Knots\n\n**When did you start?**\n\nAt eleven.\n\n**And you never stopped?**\n\nOnce.\n\n**Read more: T', '**'],
  ] as const) {
    const edited = reparse(parse(text), [{ start: text.length, end: text.length, text: end }]);
    assert.deepEqual(view(edited), view(parse(text + end)));
  }
});
