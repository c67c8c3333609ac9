import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { cleanUp, cleanUpOffers, cleanUpParts } from '../../../server/src/core/features/cleanUp.ts';
import { compareSpokenWords } from '../../../server/src/core/features/compare.ts';
import { baselineOf } from '../../../server/src/core/rules/baseline.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analysisOf, findingsOf } from '../../support/annotated.ts';
import { conference } from '../../support/conference.ts';
import { ownTexts } from '../../support/texts.ts';

const residue = 'Additional materials\n';
const messy = `\n${conference
  .replace('Anna Weber: No', 'Anna Weber :No')
  .replace('timetable', 'time\u00adtable')
  .replace('in June.\n', 'in June.\u0007 \t\n')}\n\n\n${residue}`;

function cleaned(text: string, parts: Parameters<typeof cleanUp>[1], options = {}): string {
  const { edits, refused } = cleanUp(text, parts, options);
  assert.deepEqual(refused, []);
  return applyEdits(text, edits);
}

suite('Cleaning up', () => {
  test('offers what there is to do, with the number of changes', () => {
    assert.deepEqual(cleanUpOffers(conference), []);
    assert.deepEqual(
      cleanUpOffers(messy).map(({ part, count }) => `${part} ${count}`),
      ['page-residue 1', 'invisible-characters 2', 'label-form 2', 'blank-lines 2'],
    );
  });

  test('does everything that is chosen', () => {
    assert.equal(cleaned(messy, cleanUpParts), conference);
  });

  test('does nothing that is not chosen', () => {
    assert.equal(cleaned(messy, []), messy);
    assert.equal(cleaned(messy, ['page-residue']), messy.replace(`\n\n\n${residue}`, ''));
    assert.equal(cleaned(messy, ['label-form']), messy.replace('Anna Weber :No', 'Anna Weber: No'));
    assert.equal(cleaned(messy, ['invisible-characters']), messy.replace('\u00ad', '').replace('\u0007 \t', ''));
  });

  test('joins wrapped lines', () => {
    const wrapped = conference.replace(' timetable', '\ntimetable');
    assert.notEqual(wrapped, conference);
    assert.equal(cleaned(wrapped, ['wrapped-lines']), conference);
  });

  test('leaves alone what the baseline knows', () => {
    const baseline = baselineOf(findingsOf(messy), messy);
    assert.equal(cleaned(messy, ['page-residue'], { baseline }), messy);
  });

  test('keeps joiners inside emoji and the mark at the beginning of a file', () => {
    const text = `\ufeff${conference.replace('timetable', 'timetable 👩\u200d💻')}`;
    assert.equal(cleaned(text, cleanUpParts), text);
  });

  test('changes nothing that is said, and nothing a second time, in any of our texts', () => {
    for (const { name, text } of ownTexts()) {
      const once = cleaned(text, cleanUpParts);
      const { changes } = compareSpokenWords(analysisOf(text), analysisOf(once));
      // What stands before the first label may be read as a heading only when it stands alone.
      const inTurns = changes.filter(({ before, after }) => (before ?? after)?.passage.turn !== -1);
      assert.deepEqual(inTurns, [], name);
      assert.equal(cleaned(once, cleanUpParts), once, name);
    }
  });
});
