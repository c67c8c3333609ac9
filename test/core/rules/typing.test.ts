import { test } from 'node:test';
import { findingsOf } from '../../support/annotated.ts';
import { ownTexts } from '../../support/texts.ts';
import { assertInside, forEach } from './properties.ts';

test('no rule throws or leaves the text while it is being typed', () => {
  forEach(ownTexts(), (text) => {
    for (let length = 0; length <= text.length; length++) {
      const typed = text.slice(0, length);
      assertInside(typed, findingsOf(typed));
    }
  });
});
