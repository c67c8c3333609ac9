import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nextPlace, type PlaceKind } from '../../../../server/src/core/features/turns/places.ts';
import { analysisOf } from '../../../support/annotated.ts';
import { atCursor } from '../../../support/cursor.ts';

function go(marked: string, kind: PlaceKind, direction: 'next' | 'previous'): string | null {
  const { text, offset } = atCursor(marked);
  const place = nextPlace(analysisOf(text), offset, kind, direction);
  return place === null ? null : `${text.slice(0, place)}<|>${text.slice(place)}`;
}

suite('Stepping through turns', () => {
  test('leads to the words of the next and the previous turn', () => {
    const here = 'Question: Why?\n\nAnna Weber: Be<|>cause.\n\nQuestion: When?\n\nAnna Weber: Now.\n';
    assert.equal(
      go(here, 'turn', 'next'),
      'Question: Why?\n\nAnna Weber: Because.\n\nQuestion: <|>When?\n\nAnna Weber: Now.\n',
    );
    assert.equal(
      go(here, 'turn', 'previous'),
      'Question: Why?\n\nAnna Weber: <|>Because.\n\nQuestion: When?\n\nAnna Weber: Now.\n',
    );
    assert.equal(
      go(here, 'question', 'previous'),
      'Question: <|>Why?\n\nAnna Weber: Because.\n\nQuestion: When?\n\nAnna Weber: Now.\n',
    );
  });

  test('ends at the ends', () => {
    assert.equal(go('Question: <|>Why?\n\nAnna Weber: Because.\n', 'turn', 'previous'), null);
    assert.equal(go('Question: Why?\n\nAnna Weber: Be<|>cause.\n', 'turn', 'next'), null);
    assert.equal(go('<|>', 'question', 'next'), null);
  });
});
