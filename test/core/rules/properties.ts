/** The properties that hold for every rule over any text, and the texts of our own that they are tried on. */
import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { readLines } from '../../../server/src/core/text/lines.ts';
import { words } from '../../../server/src/core/text/words.ts';
import { findingsOf } from '../../support/annotated.ts';
import { ownTexts } from '../../support/texts.ts';
import type { NamedText } from '../../support/texts.ts';

const examples: readonly NamedText[] = rules.flatMap((rule) =>
  rule.examples.flatMap(({ wrong, right }, index) => [
    { name: `${rule.id}, wrong ${index}`, text: wrong },
    { name: `${rule.id}, right ${index}`, text: right },
  ]),
);
/** The fixtures, the samples and the examples of every rule. */
export const own: readonly NamedText[] = [...ownTexts(), ...examples];

/** Findings are sorted, distinct and, like their edits, inside the text. A rule that throws fails on the way. */
export function assertInside(text: string, findings: readonly Finding[]): void {
  let last = 0;
  let said: string | undefined;
  const seen = new Set<string>();
  for (const { ruleId, span, message, fixes } of findings) {
    const where = `${ruleId} at ${span.start}: ${message}`;
    assert.ok(span.start >= last && span.start <= span.end && span.end <= text.length, where);
    assert.ok(span.end > span.start || text.length === 0, `nothing to show: ${where}`);
    last = span.start;
    const key = `${ruleId} ${span.start} ${span.end}`;
    assert.ok(!seen.has(key), `twice: ${where}`);
    seen.add(key);
    for (const fix of fixes) {
      assert.ok(fix.edits.length > 0, `an empty fix: ${where}`);
      const fixed = applyEdits(text, fix.edits);
      assert.notEqual(fixed, text, `a fix that changes nothing: ${where}`);
      if (fix.tier !== 'safe') continue;
      said ??= words(text).join(' ');
      assert.equal(words(fixed).join(' '), said, `a safe fix changes words: ${where}`);
    }
  }
}

function counts(findings: readonly Finding[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const { ruleId } of findings) result.set(ruleId, (result.get(ruleId) ?? 0) + 1);
  return result;
}

/** Each fix, made alone, takes away one finding of its rule and adds none of any rule. Looks at every `step`-th finding. */
export function assertFixesRepair(text: string, findings: readonly Finding[], step = 1): void {
  const before = counts(findings);
  for (const [index, { ruleId, span, fixes }] of findings.entries()) {
    const fix = fixes[0];
    if (fix === undefined || index % step !== 0) continue;
    const left = findingsOf(applyEdits(text, fix.edits));
    const after = counts(left);
    const where = `${ruleId} at ${span.start}, “${text.slice(span.start, span.start + 40)}”`;
    assert.ok((after.get(ruleId) ?? 0) < (before.get(ruleId) ?? 0), `the finding stays: ${where}`);
    for (const [rule, count] of after) {
      // A name put right in a scanned text can complete its alternation, and only then the one place shows where it breaks.
      if (ruleId === 'misspelt-label' && /^(?:question|answer)-without-/.test(rule)) continue;
      assert.ok(count <= (before.get(rule) ?? 0), `the fix of ${where} adds a finding of ${rule}`);
    }
  }
}

/** Fix-all leaves nothing that a safe fix could repair, keeps every word, says the same the second time, and its edits do what it says. */
export function assertFixedPoint(text: string): void {
  const refused: string[] = [];
  const fixed = fixAll(text, { tier: 'safe', check: { onRefused: (ruleId) => refused.push(ruleId) } });
  assert.deepEqual(refused, []);
  assert.deepEqual(words(fixed.text), words(text));
  assert.equal(applyEdits(text, fixed.edits), fixed.text);
  const left = findingsOf(fixed.text).filter(({ fixes }) => fixes.some(({ tier }) => tier === 'safe'));
  assert.deepEqual(
    left.map(({ ruleId, span }) => `${ruleId} at ${span.start}`),
    [],
  );
  assert.equal(fixAll(fixed.text, { tier: 'safe' }).text, fixed.text);
}

/** Findings with lines and columns instead of offsets, which differ with the line breaks. */
export function located(text: string): string[] {
  const lines = readLines(text);
  const place = (offset: number): string => {
    const line = lines.at(offset);
    return `${line + 1}:${Math.min(offset, lines.end(line)) - lines.start(line) + 1}`;
  };
  return findingsOf(text).map(({ ruleId, span, message }) => `${place(span.start)} ${ruleId} ${message}`);
}

export function assertSameWithAnyLineBreak(text: string): void {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const expected = located(plain);
  assert.deepEqual(located(plain.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(located(plain.replaceAll('\n', '\r')), expected);
}

export function forEach(texts: readonly NamedText[], property: (text: string) => void): void {
  for (const { name, text } of texts) {
    try {
      property(text);
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}
