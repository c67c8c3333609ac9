import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reading } from '../../../server/src/core/features/reading.ts';
import { words } from '../../../server/src/core/text/words.ts';
import { analysisOf } from '../../support/annotated.ts';
import { conference } from '../../support/conference.ts';
import { ownTexts } from '../../support/texts.ts';

/** Every part on one line: kind, turn, label, and the paragraphs with notes in braces. */
function drawn(text: string, span?: { readonly start: number; readonly end: number }): string[] {
  return reading(analysisOf(text), span).map(({ kind, turn, label, labelNote, paragraphs }) => {
    const said = paragraphs.map(({ runs }) => runs.map((run) => (run.isNote ? `{${run.text}}` : run.text)).join(''));
    return [kind, turn ?? '-', label ?? '-', labelNote ?? '-', said.join(' ¶ ')].join(' | ');
  });
}

suite('The transcript as it will be read', () => {
  test('has no residue, no markup and no line ends', () => {
    const text =
      'An interview in Bonn, 4 May 2021\n\n  • en-GB1 de-DE1 fr-FR1\n\n**Ada Fenn:** The pier is\nready. (Laughter.) And\n*soon* open.\n\nNext week.\n\n**Bo Lind** : Well \\[sic\\].\n\n**Ada Fenn:** Yes.\n\n**Bo Lind:** No.\n\nAdditional materials\n';
    assert.deepEqual(drawn(text), [
      'heading | - | - | - | An interview in Bonn, 4 May 2021',
      'speech | 1 | Ada Fenn | - | The pier is ready. {(Laughter.)} And soon open. ¶ Next week.',
      'question | 2 | Bo Lind | - | Well {[sic]}.',
      'answer | 3 | Ada Fenn | - | Yes.',
      'question | 4 | Bo Lind | - | No.',
    ]);
  });

  test('has the items of a list by themselves', () => {
    const text =
      'An interview in Bonn, 4 May 2021\n\nBo Lind: What is left?\n\nAda Fenn: Three things:\n1. The pier.\n2. The ferry, which is\nlate.\n3. The toll.\n\nBo Lind: And on the\n- old - pier?\n';
    assert.deepEqual(drawn(text).slice(2), [
      'answer | 2 | Ada Fenn | - | Three things: ¶ 1. The pier. ¶ 2. The ferry, which is late. ¶ 3. The toll.',
      'question | 3 | Bo Lind | - | And on the - old - pier?',
    ]);
  });

  test('of a stretch is what lies in it', () => {
    const start = conference.indexOf('deck will follow');
    const end = conference.indexOf('as the newspapers');
    assert.deepEqual(drawn(conference, { start, end }), [
      'answer | 2 | Anna Weber | - | deck will follow in June. ¶ We have set the date together with the engineers.',
      'question | 3 | Question | - | Will there be a toll on the bridge,',
    ]);
  });

  test('says every word that is said', () => {
    for (const { name, text } of ownTexts()) {
      const analysis = analysisOf(text);
      const said = reading(analysis).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ runs }) => words(runs.map((run) => run.text).join(''))),
      );
      const expected = analysis.transcript.blocks
        .filter(({ kind }) => kind !== 'furniture')
        .flatMap(({ bodyStart, end }) => words(text.slice(bodyStart, end)));
      // A word that Markdown's marks part or join is the same word without them.
      assert.equal(said.join(''), expected.join('').replaceAll('_', ''), name);
    }
  });
});
