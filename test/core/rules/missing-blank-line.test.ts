import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'missing-blank-line';
const message =
  'No blank line stands before this turn, though one stands before the others, so readers miss the change of speaker. Insert one.';

/** A conference of `count` turns with `separator` between them. */
function conferenceOf(count: number, separator = '\n\n'): string {
  const turns = Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? `Question: When does bridge ${index} open?` : `Anna Weber: Bridge ${index} opens in June.`,
  );
  return `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n\n${turns.join(separator)}\n`;
}

const text = conferenceOf(24);

test('a turn without the blank line of the others is reported at its label', () => {
  checkAnnotated(
    id,
    text.replace(
      'open?\n\nAnna Weber: Bridge 3 opens in June.\n',
      `open?\nAnna Weber: Bridge 3 opens in June.\n^^^^^^^^^^^ ${message}\n`,
    ),
  );
});

test('a blank line is inserted, with the line breaks of the text', () => {
  checkFix(id, text.replace('open?\n\nAnna Weber: Bridge 3', 'open?\nAnna Weber: Bridge 3'), text);
  const windows = text.replaceAll('\n', '\r\n');
  checkFix(id, windows.replace('open?\r\n\r\nAnna Weber: Bridge 3', 'open?\r\nAnna Weber: Bridge 3'), windows);
});

test('where several lack it they are reported once', () => {
  const long = conferenceOf(80);
  const flawed = [3, 5, 7, 9, 11].reduce(
    (all, index) => all.replace(`\n\nAnna Weber: Bridge ${index} `, `\nAnna Weber: Bridge ${index} `),
    long,
  );
  const [finding, ...more] = findingsOf(flawed, id);
  assert.deepEqual(more, []);
  assert.match(finding?.message ?? '', /^Before 5 of 79 turns, here first/);
  assert.equal(applyEdits(flawed, finding?.fixes[0]?.edits ?? []), long);
});

test('a document set without blank lines, or half and half, is left as it is', () => {
  checkSilent(id, conferenceOf(24, '\n'));
  checkSilent(id, text.replaceAll('?\n\n', '?\n'));
});

test('the first turn under front matter has no turn before it', () => {
  checkSilent(id, `---\ntitle: Talks\n---\n${text.slice(text.indexOf('Question'))}`);
});
