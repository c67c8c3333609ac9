import { test } from 'node:test';
import { findingsOf } from '../../support/annotated.ts';
import { ownTexts } from '../../support/texts.ts';
import { assertInside, forEach } from './properties.ts';

/** So far into a line every character can make or break a label; behind it only whole words and marks tell a rule anything new. */
const LABEL = 24;

test('no rule throws or leaves the text while it is being typed', () => {
  forEach(ownTexts(), (text) => {
    for (let length = 0; length <= text.length; length++) {
      const column = length - 1 - text.lastIndexOf('\n', length - 1);
      if (column > LABEL && /^\p{L}{2}/u.test(text.slice(length - 1, length + 1))) continue;
      const typed = text.slice(0, length);
      assertInside(typed, findingsOf(typed));
    }
  });
});
