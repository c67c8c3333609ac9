import fc from 'fast-check';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { completions } from '../../../server/src/core/features/completion/completions.ts';
import { definition } from '../../../server/src/core/features/definition.ts';
import { inlayHints } from '../../../server/src/core/features/inlayHints.ts';
import { landmarks } from '../../../server/src/core/features/landmarks.ts';
import { speakerMerges } from '../../../server/src/core/features/mergeSpeaker.ts';
import { references } from '../../../server/src/core/features/references.ts';
import { rename, renameable } from '../../../server/src/core/features/rename.ts';
import { selectionRanges } from '../../../server/src/core/features/selectionRanges.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

/** What names stand in, and what breaks them. */
const pieces = fc.constantFrom(
  'Interview with Mayor Ada Fenn, Port Callow, May 3, 2021\n\n',
  'Question: ',
  'Q.  ',
  'Ada Fenn: ',
  'ADA FENN: ',
  '**Bo Marsh:** ',
  'Mayor Ada Fenn (by phone): ',
  'Speaker 1 00:15 ',
  'Mr Fenn, ',
  'Ada\nFenn ',
  'the Port Council (PC) ',
  'last Friday ',
  '(Laughter.) ',
  '(',
  'I do, as my mother did. ',
  '\ud83d',
  '\u200b',
  '\u00a0',
  ': ',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
);

suite('Names in any text', () => {
  test('are found, changed and completed without leaving the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const offset = seed % (text.length + 1);
        const analysis = analyse(parse(text));
        const whole = { start: 0, end: text.length };
        const inside = ({ start, end }: { readonly start: number; readonly end: number }): void =>
          assert.ok(0 <= start && start <= end && end <= text.length, `[${start}, ${end}) of ${text.length}`);
        const found = definition(analysis, offset);
        if (found !== null) [found.origin, found.target].forEach(inside);
        references(analysis, offset).forEach(inside);
        selectionRanges(analysis, offset).forEach(inside);
        landmarks(analysis).forEach(({ span }) => inside(span));
        completions(analysis, offset, { today: '2021-05-04' }).items.forEach(({ span }) => inside(span));
        inlayHints(analysis, whole, { statementSpeaker: true, dates: true }).forEach(({ offset: at }) =>
          inside({ start: at, end: at }),
        );
        for (const { edits } of speakerMerges(analysis, { start: offset, end: offset })) applyEdits(text, edits);
        const renaming = rename(analysis, offset, 'Nia Quorn', { scope: 'file', labelsOnly: false });
        assert.equal(renaming === null, renameable(analysis, offset) === null);
        if (renaming !== null) applyEdits(text, renaming.edits);
      }),
      { numRuns: 400 },
    );
  });
});
