import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { speakerMerges } from '../../../server/src/core/features/mergeSpeaker.ts';
import type { SpeakerMerge } from '../../../server/src/core/features/mergeSpeaker.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analysisOf } from '../../support/annotated.ts';
import { talks } from '../../support/talks.ts';

/** What is offered at the first of `words`. */
function offered(text: string, words: string): readonly SpeakerMerge[] {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  return speakerMerges(analysisOf(text), { start: offset, end: offset });
}

suite('Merging a speaker into another', () => {
  test('gives a placeholder’s turns to a named speaker, and leaves what is said', () => {
    const text = talks.replace('Asel Osmonova: I', 'Speaker 1: I').replace('Olof Lind (re', 'Speaker 1 (re');
    const spoken = text.replace('Nor do I.', 'Nor does Speaker 1.');
    assert.deepEqual(
      offered(spoken, 'Speaker 1: I').map(({ title }) => title),
      ['Merge Speaker 1 into Olof Lind (2 labels)', 'Merge Speaker 1 into Question (2 labels)'],
    );
    const [merge] = offered(spoken, 'Speaker 1: I');
    assert.equal(
      applyEdits(spoken, merge?.edits ?? []),
      spoken.replace('Speaker 1: I', 'Olof Lind: I').replace('Speaker 1 (re', 'Olof Lind (re'),
    );
  });

  test('offers the name that the label misspells first', () => {
    const text =
      'Ada Fenn: Who lights the lamp?\n\nBo Harl: I do.\n\nCem Aslan: And I.\n\nAda Fenn: Every night?\n\nCem Aslan: Nearly.\n\nBo Harl: Yes.\n\nAda Fenn: Alone?\n\nCem Alsan: With my dog.\n\nBo Harl: With mine.\n';
    assert.equal(offered(text, 'Cem Alsan')[0]?.title, 'Merge Cem Alsan into Cem Aslan (1 label)');
  });

  test('is offered on the name in a label only', () => {
    assert.deepEqual(offered(talks, 'friends'), []);
    assert.deepEqual(offered(talks, ' Yes, in'), []);
    assert.deepEqual(offered(talks, 'Lind?'), []);
  });

  test('sets labels anew that are set differently', () => {
    const text =
      'MAYOR FENN:  Good morning.\n\nQ    Who lights the lamp?\n\nMAYOR FENN:  I do.\n\nQUESTION:  Every night?\n\nMAYOR FENN:  Every night.\n\nQ    Alone?\n\nMAYOR FENN:  With my dog.\n';
    const [merge] = offered(text, 'QUESTION');
    assert.equal(merge?.title, 'Merge QUESTION into Q (1 label)');
    assert.equal(applyEdits(text, merge.edits), text.replace('QUESTION:  ', 'Q    '));
  });

  test('never makes a question mark and a name one', () => {
    const text =
      'Question: Who lights the lamp?\n\nBo Harl: I do.\n\nQuestion: Every night?\n\nBo Harl: Nearly.\n\nQuestion: Alone?\n\nCem Aslan: With my dog.\n';
    assert.deepEqual(offered(text, 'Question: Alone'), []);
    assert.deepEqual(
      offered(text, 'Bo Harl: N').map(({ title }) => title),
      ['Merge Bo Harl into Cem Aslan (2 labels)'],
    );
  });
});
