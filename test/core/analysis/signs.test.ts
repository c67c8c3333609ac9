import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signsOf, type Signs } from '../../../server/src/core/analysis/signs.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

/** What the signs are, as expressions that are slow and easy to read. */
const places: Readonly<Record<Exclude<keyof Signs, 'hasCodes' | 'hasUnusual' | 'mayBeGarbled'>, RegExp>> = {
  quotes: /[“”„«»"]/g,
  apostrophes: /['’]/g,
  dashes: /[-–—]/g,
  brackets: /[()[\]{}<]/g,
  ellipses: /…|\.(?=\.)/g,
  strayMarks: /(?<=[?!])\.|(?<=[ \u00a0])[,.?!]|[.,](?=[.,\p{L}])|[?!](?=\p{L})/gu,
  numbers: /(?<!\d)\d/g,
  clocks: /(?<!\d)\d+(?=:\d)/g,
  // A longer run of what passes for capitals is one of capitals.
  blanks: /(?<!\?)\?(?=\?)|(?<!_)_(?=__)|(?<![A-ZÉЯÃ€\ud800-\uffff])TK(?![A-ZÉЯÃ€\ud800-\uffff])/g,
  capitals: /(?<!\p{Lu})\p{Lu}{3,}/gu,
  mixed: /(?<=[A-Za-z])[\u0370-\u04ff]|[\u0370-\u04ff](?=[A-Za-z])/g,
};

const unusual = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ud800-\udfff\ufeff]/;

const pieces = [
  ...Array.from('“”„«»"\'’-–—()[]{}<…?!.,:;&\n\r \u00a0\t0159aZÉßЯя€'),
  '...',
  ' ,',
  '12:30',
  'UNO',
  'TK',
  '??',
  '___',
  'word',
  '\u0085',
  '\u200b',
  '\ud83d\ude00',
  '\ufffd',
  'Ã',
];

function isOneRun(text: string, run: number, at: number): boolean {
  return run <= at && !/[^\p{L}\p{S}\p{Cs}]|\p{Ll}/u.test(text.slice(run, at));
}

test('finds what the expressions find', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const signs = signsOf(parse(text));
      for (const [name, expression] of Object.entries(places)) {
        const wanted = Array.from(text.matchAll(expression), ({ index }) => index);
        const found = signs[name as keyof typeof places];
        // What may be a letter or a capital and is none is looked at again by whoever asks.
        const missing =
          name === 'strayMarks'
            ? wanted.filter((at) => !found.includes(at))
            : wanted.filter((at) => !found.some((run) => isOneRun(text, run, at)));
        if (name === 'strayMarks' || name === 'capitals') assert.deepEqual(missing, [], name);
        else assert.deepEqual(found, wanted, name);
        assert.deepEqual(
          found,
          found.toSorted((left, right) => left - right),
          name,
        );
      }
      assert.equal(signs.hasCodes, /[&\ufffd]/.test(text));
      assert.equal(signs.hasUnusual, unusual.test(text));
      assert.equal(signs.mayBeGarbled, /[\u00c2-\u00c6\u00d0\u00d1\u00e2РС]/.test(text));
    }),
    { numRuns: 500 },
  );
});

test('finds each kind of stray mark, once and in order', () => {
  const text = 'So ,yes. No .Well,well. What?. Oh..no,, and 3,000.5 e.g. this . Then, all.\n';
  const { strayMarks } = signsOf(parse(text));
  const shown = strayMarks.map((at) => text.slice(at - 1, at + 2));
  assert.deepEqual(shown, [' ,y', ' .W', 'l,w', '?. ', 'h..', '..n', 'o,,', 'e.g', ' . ']);
});
