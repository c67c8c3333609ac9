import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { findingsOf } from '../../support/annotated.ts';

const root = join(import.meta.dirname, '../../..');

suite('every rule', () => {
  for (const rule of rules) {
    test(`${rule.id} has a name that names the defect, a test and a page`, () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(
        existsSync(join(root, `test/core/rules/${rule.id}.test.ts`)),
        `test/core/rules/${rule.id}.test.ts is missing`,
      );
      assert.ok(existsSync(join(root, `docs/rules/${rule.id}.md`)), `docs/rules/${rule.id}.md is missing`);
    });

    test(`${rule.id} explains itself in sentences`, () => {
      for (const text of [rule.summary, rule.why]) assert.match(text, /^\p{Lu}.*\.$/u);
      assert.ok(rule.examples.length > 0, 'no example');
    });

    test(`the examples of ${rule.id} hold`, () => {
      for (const { wrong, right, options } of rule.examples) {
        const [finding, ...more] = findingsOf(wrong, rule.id, options);
        assert.ok(finding, `nothing found in:\n${wrong}`);
        assert.deepEqual(more, [], `more than one finding in:\n${wrong}`);
        assert.deepEqual(findingsOf(right, rule.id, options), [], `found in the right text:\n${right}`);
        assertReadable(finding);
        const fix = finding.fixes[0];
        if (fix !== undefined) assert.equal(applyEdits(wrong, fix.edits), right);
        for (const { tier } of finding.fixes) assert.ok(rule.tiers.includes(tier), `${tier} is no tier of the rule`);
      }
    });

    test(`the right examples of ${rule.id} are right for every rule`, () => {
      for (const { right, options } of rule.examples) {
        const found = findingsOf(right, undefined, options).filter((finding) => finding.ruleId !== rule.id);
        assert.deepEqual(found, [], right);
      }
    });

    test(`every tier of ${rule.id} is shown in an example`, () => {
      const shown = rule.examples
        .flatMap(({ wrong, options }) => findingsOf(wrong, rule.id, options))
        .flatMap(({ fixes }) => fixes);
      assert.deepEqual(new Set(shown.map((fix) => fix.tier)), new Set(rule.tiers));
    });
  }
});

/** What is wrong, why it matters, what to do: sentences that name things in curly quotation marks. */
function assertReadable({ message, fixes }: Finding): void {
  assert.match(message, /^[“\p{Lu}\d].*\.$/u);
  assert.doesNotMatch(message, /["']/);
  assert.ok(message.length <= 240, `too long: ${message}`);
  for (const { title } of fixes) assert.match(title, /^\p{Lu}.*[^.]$/u);
}
