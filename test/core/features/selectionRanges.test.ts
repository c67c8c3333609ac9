import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { selectionRanges } from '../../../server/src/core/features/selectionRanges.ts';
import { analysisOf } from '../../support/annotated.ts';
import { inTalks, talks } from '../../support/talks.ts';
import { ownTexts } from '../../support/texts.ts';

/** What is selected step by step: the beginning and the end of each stretch, the whole text left out. */
function steps(text: string, offset: number): string[] {
  const all = selectionRanges(analysisOf(text), offset).map(({ start, end }) => text.slice(start, end));
  assert.equal(all.at(-1), text);
  return all.slice(0, -1).map((one) => (one.length <= 50 ? one : `${one.slice(0, 20)} … ${one.slice(-20)}`));
}

suite('Expanding the selection', () => {
  test('goes from the sentence over paragraph, turn and exchange to the document', () => {
    assert.deepEqual(steps(talks, inTalks('in 2021')), [
      'Yes, in 2021.',
      'Yes, in 2021. Ms Osm … again. We shall see.',
      'Olof Lind: Yes, in 2 … again. We shall see.',
      'Question: Will you s … again. We shall see.',
    ]);
  });

  test('takes a sentence over a line break, and past the full stop of a form of address', () => {
    assert.equal(steps(talks, inTalks('Ms Osmonova and'))[0], 'Ms Osmonova and I me … ’s delegation again.');
    assert.equal(steps(talks, inTalks('could not'))[0], 'Mr. Brekke could not come.');
  });

  test('goes from a label’s name over the label to the turn', () => {
    assert.deepEqual(steps(talks, inTalks('Olof Lind (re')).slice(0, 3), [
      'Olof Lind',
      'Olof Lind (retranslated):',
      'Olof Lind (retranslated): Nor do I.',
    ]);
  });

  test('takes the paragraph, then the whole opening statement', () => {
    assert.deepEqual(steps(talks, inTalks('friends')), [
      'Our friends in the N … e vote of October 4.',
      'Ladies and gentlemen … e vote of October 4.',
    ]);
  });

  test('knows the sentences of other languages, and is there without any text', () => {
    assert.deepEqual(steps('', 0), []);
    const text =
      'Frage: Kommen Sie? Und wann?\n\nAda Fenn: Ja, ich komme. Dr. Weber kommt auch.\n\nFrage: Wie?\n\nAda Fenn: Mit dem Zug.\n';
    assert.equal(steps(text, text.indexOf('Weber'))[0], 'Dr. Weber kommt auch.');
  });

  for (const { name, text } of ownTexts()) {
    test(`grows at each step around the cursor, everywhere in ${name}`, () => {
      const analysis = analysisOf(text);
      for (let offset = 0; offset <= text.length; offset += 13) {
        let [from, to] = [offset, offset];
        for (const { start, end } of selectionRanges(analysis, offset)) {
          assert.ok(start <= from && to <= end && start <= offset && offset <= end, `${offset}: [${start}, ${end})`);
          [from, to] = [start, end];
        }
        assert.deepEqual([from, to], [0, text.length]);
      }
    });
  }
});
