import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { semanticTokens, tokenTypes } from '../../../server/src/core/features/semanticTokens.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import type { Span } from '../../../server/src/core/text/span.ts';

/** Type and text of every token; asserts that they are in order, apart, and inside one line each. */
function tokens(text: string, span?: Span): string[] {
  let at = 0;
  return semanticTokens(analyse(parse(text)), span).map(({ start, end, type }) => {
    assert.ok(at <= start && start < end);
    at = end;
    assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
    assert.ok(tokenTypes.includes(type));
    return `${type}: ${text.slice(start, end)}`;
  });
}

const conference = `News conference by Foreign Minister Ada Fenn
Port Callow, May 3, 2021

Share this page

Moderator: Welcome.

Question (retranslated): When will the lighthouse be lit?

Ada Fenn: In autumn.

Question: Will there be a feast?

Ada Fenn: There will.

Question: And music?

Ada Fenn: And music.
`;

suite('Semantic tokens', () => {
  test('name the part that each label plays, the heading, furniture and notes', () => {
    const found = tokens(conference);
    assert.deepEqual(
      found.filter((token) => !/^(?:heading|furniture)/.test(token)),
      [
        'speaker: Moderator',
        'questioner: Question',
        'note: (retranslated)',
        'answerer: Ada Fenn',
        'questioner: Question',
        'answerer: Ada Fenn',
        'questioner: Question',
        'answerer: Ada Fenn',
      ],
    );
    assert.equal(found[0], 'heading: News conference by Foreign Minister Ada Fenn');
    assert.ok(found.includes('furniture: Share this page'));
  });

  test('go over no line break, whatever its kind', () => {
    for (const lineBreak of ['\r\n', '\r']) {
      assert.deepEqual(tokens(conference.replaceAll('\n', lineBreak)), tokens(conference));
    }
  });

  test('are limited to a span', () => {
    const start = conference.indexOf('Ada Fenn: There');
    assert.deepEqual(tokens(conference, { start, end: start + 12 }), ['answerer: Ada Fenn']);
    assert.deepEqual(tokens(conference, { start: start + 9, end: start + 12 }), []);
  });

  test('there are none in an empty text', () => {
    assert.deepEqual(tokens(''), []);
  });
});
