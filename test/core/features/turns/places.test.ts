import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { foldedTurns, nextPlace, type PlaceKind } from '../../../../server/src/core/features/turns/places.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { analysisOf } from '../../../support/annotated.ts';
import { atCursor } from '../../../support/cursor.ts';

function go(marked: string, kind: PlaceKind, direction: 'next' | 'previous'): string | null {
  const { text, offset } = atCursor(marked);
  const place = nextPlace(analysisOf(text), offset, kind, direction);
  if (place === null) return null;
  const { start, end } = place;
  const selected = start === end ? '<|>' : `<|>${text.slice(start, end)}<|>`;
  return text.slice(0, start) + selected + text.slice(end);
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

  test('selects the next and the previous open mark', () => {
    const text = 'Speaker 2: Why?\n\nAnna Weber: Because [inaudible 00:12] the dam[??][??] (Laughter.) broke.\n';
    const marks = ['Speaker 2', '[inaudible 00:12]', '[??]', '[??]'];
    let offset = -1;
    const forwards: string[] = [];
    for (let place = step('next'); place !== null; place = step('next')) {
      forwards.push(text.slice(place.start, place.end));
      offset = place.start;
    }
    assert.deepEqual(forwards, marks);
    offset = text.length;
    const backwards: string[] = [];
    for (let place = step('previous'); place !== null; place = step('previous')) {
      backwards.unshift(text.slice(place.start, place.end));
      offset = place.start;
    }
    assert.deepEqual(backwards, marks);
    assert.equal(
      go('Anna Weber: Be<|>cause [inaudible] the dam broke.\n', 'openMark', 'next'),
      'Anna Weber: Because <|>[inaudible]<|> the dam broke.\n',
    );
    assert.equal(go('Anna Weber: Be<|>cause the dam broke.\n', 'openMark', 'next'), null);

    function step(direction: 'next' | 'previous'): Span | null {
      return nextPlace(analysisOf(text), offset, 'openMark', direction);
    }
  });

  test('ends at the ends', () => {
    assert.equal(go('Question: <|>Why?\n\nAnna Weber: Because.\n', 'turn', 'previous'), null);
    assert.equal(go('Question: Why?\n\nAnna Weber: Be<|>cause.\n', 'turn', 'next'), null);
    assert.equal(go('<|>', 'question', 'next'), null);
  });
});

suite('Folding turns away', () => {
  const text = `Question: When?

And where?

Anna Weber: In June.

In Bonn.

Question: Why?

Erik Sund: Nobody knows.

I asked.
`;
  /** Lines from 1. */
  function linesOf(which: 'answers' | { readonly butAt: number }): Record<'folded' | 'shown', number[]> {
    const analysis = analysisOf(text);
    const { lines } = analysis.transcript;
    const { folded, shown } = foldedTurns(analysis, which);
    const first = (spans: readonly Span[]): number[] => spans.map(({ start }) => lines.at(start) + 1);
    return { folded: first(folded), shown: first(shown) };
  }

  test('leaves the questions when the answers go', () => {
    assert.deepEqual(linesOf('answers'), { folded: [5, 11], shown: [1, 9] });
  });

  test('leaves one speaker, and what would take that speaker away with it', () => {
    assert.deepEqual(linesOf({ butAt: text.indexOf('In Bonn') }), { folded: [11], shown: [5] });
    assert.deepEqual(linesOf({ butAt: text.indexOf('I asked') }), { folded: [1, 5], shown: [11] });
    assert.deepEqual(linesOf({ butAt: text.indexOf('And where') }), { folded: [5, 11], shown: [1, 9] });
  });
});
