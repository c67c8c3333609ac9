import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { isHardWrapped, joinLines, wrapLines } from '../../../../server/src/core/features/format/lineBreaks.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { words } from '../../../../server/src/core/text/words.ts';
import { ownTexts } from '../../../support/texts.ts';
import { transcripts } from '../../syntax/transcripts.ts';

function joined(text: string, span = { start: 0, end: text.length }): string {
  return applyEdits(text, joinLines(analyse(parse(text)), span));
}

function wrapped(text: string, width: number): string {
  return applyEdits(text, wrapLines(analyse(parse(text)), { start: 0, end: text.length }, width));
}

const hard = `Question: When does the bridge open,
and who pays for it?

Anna Weber: In June. The state pays,
as it always has,
and the road is ready.

It has been ready since April.

Question: Why?

Anna Weber: Because.
`;
const soft = `Question: When does the bridge open, and who pays for it?

Anna Weber: In June. The state pays, as it always has, and the road is ready.

It has been ready since April.

Question: Why?

Anna Weber: Because.
`;

suite('Joining lines', () => {
  test('puts each paragraph on one line, whatever ends the lines', () => {
    assert.equal(joined(hard), soft);
    for (const lineBreak of ['\r\n', '\r']) {
      assert.equal(joined(hard.replaceAll('\n', lineBreak)), soft.replaceAll('\n', lineBreak));
    }
    assert.equal(joined(soft), soft);
  });

  test('touches only what was chosen', () => {
    const start = hard.indexOf('as it always');
    const once = joined(hard, { start, end: start });
    assert.equal(once, hard.replace('pays,\nas it always has,\nand', 'pays, as it always has, and'));
    assert.ok(isHardWrapped(analyse(parse(hard)), { start, end: start }));
    assert.ok(!isHardWrapped(analyse(parse(hard)), { start: hard.indexOf('Because'), end: hard.indexOf('Because') }));
  });

  test('keeps the breaks that are meant', () => {
    const text = `Question: Which?

Anna Weber: These:
- the road,
- the bridge.

Question: What else?  
And when?

Anna Weber: The foot-
bridge in June.
`;
    assert.equal(joined(text), text);
  });
});

suite('Wrapping lines', () => {
  test('breaks at the width, labels counted', () => {
    const once = wrapped(soft, 40);
    for (const line of once.split('\n')) assert.ok(line.length <= 40, line);
    assert.equal(wrapped(once, 40), once);
    assert.equal(joined(once), soft);
    assert.equal(wrapped(soft.replaceAll('\n', '\r\n'), 40), once.replaceAll('\n', '\r\n'));
    const long = 'Question: Supercalifragilistic.\n\nAnna Weber: Yes.\n';
    assert.equal(wrapped(long, 10), long);
  });

  test('never makes a label of what is said', () => {
    const text = `${soft}\nQuestion: As everybody knows, one Anna Weber: that is she, said so.\n`;
    for (let width = 10; width < 60; width++) {
      const labels = (all: string): string[] => analyse(parse(all)).turns.map(({ label }) => label.text);
      assert.deepEqual(labels(wrapped(text, width)), labels(text), String(width));
    }
  });
});

test('joining and wrapping keep the words of every text', () => {
  for (const { name, text } of [...ownTexts(), ...transcripts]) {
    const all = words(text).join(' ');
    assert.equal(words(joined(text)).join(' '), all, name);
    assert.equal(words(wrapped(text, 60)).join(' '), all, name);
    assert.equal(wrapped(wrapped(text, 60), 60), wrapped(text, 60), name);
  }
});
