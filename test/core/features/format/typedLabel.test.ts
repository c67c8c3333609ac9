import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { formatTypedLabel } from '../../../../server/src/core/features/format/typedLabel.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';

/** The text after a colon was typed where `|` is. */
function typed(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return applyEdits(text, formatTypedLabel(analyse(parse(text)), offset));
}

const talk = 'Question: When?\n\nAnna Weber: In June.\n\nQuestion: Why?\n\nAnna Weber: Because.\n';

test('a label that the document uses gets its blank line', () => {
  assert.equal(typed(`${talk}Question:|`), `${talk}\nQuestion:`);
  assert.equal(typed(`${talk}\nQuestion:|`), `${talk}\nQuestion:`);
  assert.equal(typed(`${talk}\nanna weber:|\n`), `${talk}\nAnna Weber:\n`);
});

test('a label gets the markup of the document', () => {
  const markdown = '**Anna:** Hello.\n\n**Jonas:** Hello.\n\n**Anna:** Fine?\n\n**Jonas:** Fine.\n\n';
  assert.equal(typed(`${markdown}Anna:|`), `${markdown}**Anna:**`);
});

test('a colon in a sentence, behind a new name or before words changes nothing', () => {
  for (const text of [
    `${talk}\nOne thing matters:|`,
    `${talk}\nJonas Lind:|`,
    `${talk}\nQuestion:| Why?`,
    `${talk}\nI told him: Question:|`,
    ':|',
    '|',
    `${talk}\n  :|`,
  ]) {
    assert.equal(typed(text), text.replace('|', ''));
  }
});
