import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { landmarks } from '../../../server/src/core/features/landmarks.ts';
import { analysisOf } from '../../support/annotated.ts';
import { drawnSpan, talks } from '../../support/talks.ts';
import { ownTexts } from '../../support/texts.ts';

suite('Landmarks', () => {
  test('are the speakers, then each name and each exchange once', () => {
    assert.deepEqual(
      landmarks(analysisOf(talks)).map(
        ({ name, detail, kind, span }) => `${kind} | ${name} | ${detail} | ${drawnSpan(talks, span)}`,
      ),
      [
        'speaker | Olof Lind | Harbour Minister | 9 Olof Lind',
        'speaker | Asel Osmonova | Minister of Trade of the Kyrgyz Republic | 14 Asel Osmonova',
        'place | Kyrgyzstan |  | 1 Kyrgyz Republic',
        'place | Oslo |  | 1 Oslo',
        'person | Brekke |  | 3 Brekke',
        'organisation | Nordic Harbour Council |  | 5 Nordic Harbour Council',
        'acronym | NHC | Nordic Harbour Council | 5 NHC',
        'exchange | 1 Will you spend the sum that the NHC has promised, Mr Lind? | Olof Lind | 7 Question:',
        'exchange | 2 And the storm? | Asel Osmonova | 12 Question:',
      ],
    );
  });

  for (const { name, text } of ownTexts()) {
    test(`have names and lie in the text, in ${name}`, () => {
      for (const landmark of landmarks(analysisOf(text))) {
        assert.notEqual(landmark.name, '');
        assert.ok(landmark.span.start < landmark.span.end && landmark.span.end <= text.length, landmark.name);
      }
    });
  }
});
