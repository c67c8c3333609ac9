import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesPath } from '../../server/src/configuration/pattern.ts';

test('a pattern means what it does in other tools', () => {
  const matching: readonly (readonly [pattern: string, path: string])[] = [
    ['a.txt', 'a.txt'],
    ['a.txt', 'deep/er/a.txt'],
    ['*.txt', 'a.txt'],
    ['*.txt', 'deep/er/.a.txt'],
    ['./a.txt', 'x/a.txt'],
    ['archive/*.txt', 'archive/a.txt'],
    ['archive/**', 'archive/2020/05/a.txt'],
    ['archive/', 'archive/2020/a.txt'],
    ['**/drafts/**', 'drafts/a.txt'],
    ['**/drafts/**', 'x/y/drafts/z/a.txt'],
    ['archive/**/a.txt', 'archive/a.txt'],
    ['archive/**/a.txt', 'archive/x/y/a.txt'],
    ['20{19,20}/*.{txt,md}', '2020/a.md'],
    ['?.txt', '😀.txt'],
    ['a[1].txt', 'a[1].txt'],
    ['{a.txt', '{a.txt'],
    ['press/Jan {1} *?.txt', 'press/Jan {1} *?.txt'],
    ['ё*.txt', 'ёлка.txt'],
  ];
  for (const [pattern, path] of matching) assert.ok(matchesPath(pattern, path), `${pattern} should match ${path}`);
  const others: readonly (readonly [pattern: string, path: string])[] = [
    ['a.txt', 'aa.txt'],
    ['a.txt', 'a.txt/b'],
    ['A.txt', 'a.txt'],
    ['*.txt', 'a.txt.bak'],
    ['archive/*.txt', 'archive/x/a.txt'],
    ['archive/*.txt', 'old/archive/a.txt'],
    ['archive/**/a.txt', 'archive/xa.txt'],
    ['**/drafts/**', 'mydrafts/a.txt'],
    ['?.txt', 'ab.txt'],
    ['x/?', 'x//'],
    ['{a,b}.txt', 'c.txt'],
    ['', 'a.txt'],
  ];
  for (const [pattern, path] of others) assert.ok(!matchesPath(pattern, path), `${pattern} should not match ${path}`);
});

test('a pattern of characters and stars means what the regular expression made of it does', () => {
  const piece = fc.constantFrom('a', 'b', '*', '**/', '/', '?');
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 8 }).filter((text) => !text.includes('//'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), path, (pieces, name) => {
      const pattern = `a/${pieces.join('')}b`;
      const expression = pattern
        .replaceAll(/\*\*\/|\*+|\?/g, (part) => {
          if (part === '**/') return '(?:(?<![^/])(?:.*/)?|.*/)';
          if (part === '?') return '[^/]';
          return part === '*' ? '[^/]*' : '.*';
        })
        .replace(/^/, '^')
        .replace(/$/, '$');
      assert.equal(
        matchesPath(pattern, name),
        pattern === name || new RegExp(expression).test(name),
        `${pattern} ${name}`,
      );
    }),
    { numRuns: 3000 },
  );
});

test('a pattern made to take for ever takes no time', () => {
  assert.ok(!matchesPath(`x/${'*a'.repeat(500)}b`, `x/${'a'.repeat(2000)}`));
  assert.ok(!matchesPath(`x/${'**/a*'.repeat(200)}b`, `x/${'a/'.repeat(1000)}`));
  assert.ok(!matchesPath('{a,b}'.repeat(50), 'c'));
});
