import type { Analysis } from '../analysis/analysis.ts';
import { turnAt } from '../analysis/blockAt.ts';
import type { Finding } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** One entry of the lightbulb's menu. It has exactly one of `edits`, `fixAll` and `command`. */
export interface QuickFix {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.transcript';
  /** True for the best repair of a finding, which an editor may apply without asking which. */
  readonly preferred: boolean;
  /** The rule that it repairs or disables; absent when it repairs findings of every rule. */
  readonly ruleId?: string;
  /** The findings at the cursor that it deals with, for the editor to show it beside their diagnostics. */
  readonly findings: readonly Finding[];
  /** True when it changes or removes words in many places, so that the user should see the changes before they are made. */
  readonly needsConfirmation: boolean;
  /** Edits of the text that was analysed. */
  readonly edits?: readonly TextEdit[];
  /**
   * Asks for `fixAll` (rules/fixAll.ts) with these options, which repeats checking and repairing and keeps the words: too
   * much to compute each time the cursor moves, so it is done when the entry is chosen.
   */
  readonly fixAll?: { readonly tier: 'safe' } | { readonly ruleId: string };
  /** Something that only the editor's side can do. */
  readonly command?: { readonly name: 'disableRule'; readonly ruleId: string; readonly scope: 'file' | 'workspace' };
}

/**
 * The menu for the findings that touch `span`: the fixes of each finding, best first; then "fix all of this rule", where
 * the file has several findings of it that can be fixed; then everything that is safe; at last, never preferred, the
 * disabling of each rule concerned, for the file and for the workspace.
 * @param _analysis what the findings were made from; every feature takes it first, this one asks nothing of it
 * @param findings all findings of the file, in order
 */
export function quickFixes(_analysis: Analysis, findings: readonly Finding[], span: Span): readonly QuickFix[] {
  const touched = findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
  const ruleIds = [...new Set(touched.map(({ ruleId }) => ruleId))];
  return [
    ...touched.flatMap(fixesOf),
    ...ruleIds.flatMap((ruleId) => allOfRule(ruleId, findings, touched)),
    ...allThatIsSafe(findings),
    ...ruleIds.flatMap((ruleId) => [disabling(ruleId, 'file', touched), disabling(ruleId, 'workspace', touched)]),
  ];
}

/** True when `span` lies in a label that has a finding with a fix. */
export function repairsLabel(analysis: Analysis, findings: readonly Finding[], { start, end }: Span): boolean {
  const label = turnAt(analysis, start)?.label.span;
  if (label === undefined || start < label.start || end > label.end) return false;
  return findings.some(({ span, fixes }) => fixes.length > 0 && span.start <= end && start <= span.end);
}

function fixesOf(finding: Finding): QuickFix[] {
  return finding.fixes.map(({ title, edits }, index) => ({
    title,
    kind: 'quickfix',
    preferred: index === 0,
    ruleId: finding.ruleId,
    findings: [finding],
    needsConfirmation: false,
    edits,
  }));
}

function allOfRule(ruleId: string, findings: readonly Finding[], touched: readonly Finding[]): QuickFix[] {
  const tiers = findings.flatMap((finding) => (finding.ruleId === ruleId ? finding.fixes.slice(0, 1) : []));
  if (tiers.length < 2) return [];
  return [
    {
      title: `Fix all ${ruleId} findings in this file`,
      kind: 'quickfix',
      preferred: false,
      ruleId,
      findings: touched.filter((finding) => finding.ruleId === ruleId),
      needsConfirmation: tiers.some(({ tier }) => tier !== 'safe'),
      fixAll: { ruleId },
    },
  ];
}

function allThatIsSafe(findings: readonly Finding[]): QuickFix[] {
  if (!findings.some(({ fixes }) => fixes.some(({ tier }) => tier === 'safe'))) return [];
  return [
    {
      title: 'Fix everything in this file that is safe to fix',
      kind: 'source.fixAll.transcript',
      preferred: false,
      findings: [],
      needsConfirmation: false,
      fixAll: { tier: 'safe' },
    },
  ];
}

function disabling(ruleId: string, scope: 'file' | 'workspace', touched: readonly Finding[]): QuickFix {
  return {
    title: `Disable rule ${ruleId} for this ${scope}`,
    kind: 'quickfix',
    preferred: false,
    ruleId,
    findings: touched.filter((finding) => finding.ruleId === ruleId),
    needsConfirmation: false,
    command: { name: 'disableRule', ruleId, scope },
  };
}
