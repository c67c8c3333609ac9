import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { applyBaseline, baselineOf, surroundings } from '../../../server/src/core/rules/baseline.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { DocumentText } from '../../../server/src/core/text/documentText.ts';

function finding(ruleId: string, start: number, end: number): Finding {
  return { ruleId, level: 'warning', message: 'Something is wrong.', span: { start, end }, fixes: [] };
}

/** A finding of the rule `r` for each place of `mark` in the text. */
function findingsOf(text: string, mark: string): Finding[] {
  return [...text.matchAll(new RegExp(mark, 'g'))].map(({ index }) => finding('r', index, index + mark.length));
}

suite('A baseline', () => {
  test('describes a finding by what stands there and around it', () => {
    const text =
      'Question: When will the  bridge\r\nover the\u00a0Ålfjord be\u200b open?\n\nHalldora Brekke: In summer.\n';
    const start = text.indexOf('over');
    assert.equal(
      surroundings(text, { start, end: start + 16 }),
      'Question: When will the bridge [over the Ålfjord] be open? Halldora Brekke: In summer.',
    );
    assert.equal(surroundings('😀'.repeat(50), { start: 100, end: 100 }), `${'😀'.repeat(40)}[]`);
    const long = surroundings('word '.repeat(1000), { start: 0, end: 5000 });
    assert.match(long, /^\[word word .* … .* word \]$/);
    assert.ok(long.length < 140, long);
  });

  test('knows a finding again when lines come and go and are broken elsewhere', () => {
    const text = `One two three four.\n\n${'word '.repeat(9)}six BAD seven eight ${'word '.repeat(9)}\n`;
    const baseline = baselineOf(findingsOf(text, 'BAD'), text);
    const later = `New beginning.\n\n\n${text.replace('six ', 'six\r\n').replace('seven eight', 'seven  eight')}The end.\n`;
    assert.equal(applyBaseline(findingsOf(later, 'BAD'), baseline, later).suppressed.length, 1);
    const reworded = text.replace('seven eight', 'seven nine');
    assert.equal(applyBaseline(findingsOf(reworded, 'BAD'), baseline, reworded).suppressed.length, 0);
  });

  test('does not know a finding of another rule, in other words, or one more of the same', () => {
    const text = 'BAD\n\nBAD\n';
    const all = [0, 5].map((start) => finding('r', start, start + 3));
    const line = 'x'.repeat(60);
    const twice = `${line} BAD ${line}\n${line} BAD ${line}\n`;
    const baseline = baselineOf(findingsOf(twice, 'BAD'), twice);
    assert.deepEqual(
      baseline.map(({ rule, count }) => [rule, count]),
      [['r', 2]],
    );
    const thrice = `${twice}${line} BAD ${line}\n`;
    const applied = applyBaseline(findingsOf(thrice, 'BAD'), baseline, thrice);
    assert.deepEqual([applied.suppressed.length, applied.findings.map(({ span }) => span.start > 200)], [2, [true]]);
    assert.equal(applyBaseline(all, baseline, text).suppressed.length, 0);
    const other = findingsOf(twice, 'BAD').map((one) => ({ ...one, ruleId: 'other' }));
    assert.equal(applyBaseline(other, baseline, twice).findings.length, 2);
    assert.equal(applyBaseline(all, [], text).findings, all);
  });

  test('knows every finding of the text it was made from, however that is kept, and loses none', async () => {
    const folder = join(import.meta.dirname, 'fixtures');
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8');
      const findings = check(analyse(parse(text)));
      const baseline = baselineOf(findings, text);
      assert.deepEqual(applyBaseline(findings, baseline, text), { findings: [], suppressed: findings }, name);
      assert.equal(applyBaseline(findings, baseline, DocumentText.of(text)).suppressed.length, findings.length);
      const half = applyBaseline(findings, baseline.slice(1), text);
      assert.equal(half.findings.length + half.suppressed.length, findings.length);
      assert.equal(half.findings.length, baseline[0]?.count ?? 0);
    }
  });

  test('takes any text and any place in it', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\r', '\ufeff', '\ud83d', '😀', '[', ']'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (all, from, to) => {
        const start = Math.min(from, to) % (all.length + 1);
        const end = Math.max(start, Math.max(from, to) % (all.length + 1));
        const found = [finding('r', start, end)];
        assert.equal(applyBaseline(found, baselineOf(found, all), all).suppressed.length, 1);
      }),
    );
  });
});
