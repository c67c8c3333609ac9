import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analysis/analyse.ts';
import type { Analysis } from '../../server/src/core/analysis/analysis.ts';
import { check } from '../../server/src/core/rules/check.ts';
import type { CheckOptions } from '../../server/src/core/rules/check.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';

/** The findings of one rule in `text`, or of all rules. A rule that throws fails the test. */
export function findingsOf(text: string, ruleId?: string, options: CheckOptions = {}): readonly Finding[] {
  return check(analysisOf(text), {
    ...options,
    ...(ruleId === undefined ? {} : { only: [ruleId] }),
    onRefused: (id) => {
      throw new Error(`A safe fix of ${id} would change a word.`);
    },
    onError: (id, error) => {
      throw new Error(`The rule ${id} threw.`, { cause: error });
    },
  });
}

/** The analysis of `text`. */
export function analysisOf(text: string): Analysis {
  return analyse(parse(text));
}

/**
 * Runs one rule over a text whose findings are drawn under it, and compares the drawing with the one that follows from the
 * findings. A failure shows the drawing to paste.
 *
 *     Anna Weber The road is ready.
 *     ^^^^^^^^^^ “Anna Weber” opens a turn but …
 *
 * A finding over several lines is drawn under its first line with `…` behind the carets.
 */
export function checkAnnotated(ruleId: string, annotated: string, options?: CheckOptions): void {
  const text = withoutAnnotations(annotated);
  assert.equal(drawn(text, findingsOf(text, ruleId, options)), annotated);
}

/** Asserts that the rule finds nothing in `text`. */
export function checkSilent(ruleId: string, text: string, options?: CheckOptions): void {
  checkAnnotated(ruleId, text, options);
}

/** Applies the first fix of the rule's only finding in `before` and compares the result with `after`. */
export function checkFix(ruleId: string, before: string, after: string, options?: CheckOptions): void {
  const findings = findingsOf(before, ruleId, options);
  assert.equal(findings.length, 1, `expected one finding of ${ruleId} in:\n${drawn(before, findings)}`);
  const fix = findings[0]?.fixes[0];
  assert.ok(fix, `the finding of ${ruleId} has no fix`);
  assert.equal(applyEdits(before, fix.edits), after);
}

function withoutAnnotations(annotated: string): string {
  return annotated
    .split('\n')
    .filter((line) => !/^ *\^+…? /.test(line))
    .join('\n');
}

/** The text with each finding drawn under the line where it starts. Lines end at LF here. */
function drawn(text: string, findings: readonly Finding[]): string {
  let offset = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const start = offset;
      const end = start + line.length;
      offset = end + 1;
      const here = findings.filter(({ span }) => span.start >= start && span.start <= end);
      return [line, ...here.map((finding) => annotation(finding, start, end))];
    })
    .join('\n');
}

function annotation({ span, message }: Finding, lineStart: number, lineEnd: number): string {
  const width = Math.max(1, Math.min(span.end, lineEnd) - span.start);
  return `${' '.repeat(span.start - lineStart)}${'^'.repeat(width)}${span.end > lineEnd ? '…' : ''} ${message}`;
}
