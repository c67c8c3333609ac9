import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MovingFindings } from '../../../server/src/core/rules/movingFindings.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import type { TextEdit } from '../../../server/src/core/text/edit.ts';

function finding(start: number, end: number, repaired: number = start): Finding {
  return {
    ruleId: 'repeated-text',
    level: 'warning',
    span: { start, end },
    message: 'It stands twice.',
    fixes: [{ title: 'Take it out', tier: 'removal', edits: [{ start: repaired, end: repaired + 1, text: '' }] }],
  };
}

const spansOf = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ span, fixes }) => [span.start, span.end, fixes[0]?.edits[0]?.start]);

test('what stands behind an edit moves, what stands before it stays', () => {
  const findings = MovingFindings.of([finding(10, 20), finding(40, 50)]);
  const later = findings.after({ start: 30, end: 32, text: 'abc' });
  assert.deepEqual(spansOf(later.all), [
    [10, 20, 10],
    [41, 51, 41],
  ]);
  assert.deepEqual(spansOf(findings.all), [
    [10, 20, 10],
    [40, 50, 40],
  ]);
});

test('a finding is near a place that it speaks of or repairs, wherever the edits have moved it', () => {
  let findings = MovingFindings.of([finding(10, 20), finding(40, 50, 90)]);
  for (let count = 0; count < 100; count++) findings = findings.after({ start: 30, end: 30, text: 'ab' });
  assert.deepEqual(spansOf(findings.near(0, 9)), []);
  assert.deepEqual(spansOf(findings.near(15, 15)), [[10, 20, 10]]);
  assert.deepEqual(spansOf(findings.near(22, 235)), []);
  assert.deepEqual(spansOf(findings.near(290, 290)), [[240, 250, 290]]);
});

test('many edits beside the findings leave them where as many single moves would', () => {
  const edit = fc.record({ at: fc.nat(60), removed: fc.nat(3), text: fc.string({ maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 80 }), (edits) => {
      // Findings at every tenth unit, and edits in the gaps between.
      let findings = MovingFindings.of([finding(0, 2), finding(10, 12), finding(20, 22), finding(30, 32)]);
      let expected = findings.all;
      for (const { at, removed, text } of edits) {
        const gap = expected[at % 4] as Finding;
        const start = gap.span.end + 1 + (at % 3);
        const next = expected[(at % 4) + 1];
        const end = Math.min(start + removed, (next?.span.start ?? Infinity) - 1);
        if (end < start) continue;
        const one: TextEdit = { start, end, text };
        assert.deepEqual(findings.near(start, end), []);
        findings = findings.after(one);
        expected = MovingFindings.of(expected).after(one).all;
      }
      assert.deepEqual(findings.all, expected);
    }),
  );
});
