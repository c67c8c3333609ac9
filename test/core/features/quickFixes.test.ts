import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { quickFixes } from '../../../server/src/core/features/quickFixes.ts';
import type { Finding, Fix, FixTier } from '../../../server/src/core/rules/rule.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

const analysis = analyse(parse('Question: Why?\n'));

function fix(title: string, tier: FixTier = 'safe'): Fix {
  return { title, tier, edits: [{ start: 0, end: 1, text: '' }] };
}

function finding(ruleId: string, start: number, fixes: readonly Fix[]): Finding {
  return { ruleId, level: 'warning', message: 'Something is wrong.', span: { start, end: start + 2 }, fixes };
}

/** The menu at `start`, one line an entry: title, `*` when preferred, `?` when it asks first. */
function menu(findings: readonly Finding[], start: number, end = start): string[] {
  return quickFixes(analysis, findings, { start, end }).map(
    ({ title, preferred, needsConfirmation }) => title + (preferred ? ' *' : '') + (needsConfirmation ? ' ?' : ''),
  );
}

suite('Quick fixes', () => {
  test('the fix first, then all of the rule, all that is safe, and disabling last', () => {
    const findings = [
      finding('trailing-space', 0, [fix('Delete the space'), fix('Delete the line', 'removal')]),
      finding('trailing-space', 8, [fix('Delete the space')]),
    ];
    assert.deepEqual(menu(findings, 1), [
      'Delete the space *',
      'Delete the line',
      'Fix all trailing-space findings in this file',
      'Fix everything in this file that is safe to fix',
      'Disable rule trailing-space for this file',
      'Disable rule trailing-space for this workspace',
    ]);
  });

  test('one finding of a rule is not all of them', () => {
    const findings = [finding('empty-turn', 0, []), finding('empty-turn', 8, [fix('Delete the turn', 'removal')])];
    assert.deepEqual(menu(findings, 8), [
      'Delete the turn *',
      'Disable rule empty-turn for this file',
      'Disable rule empty-turn for this workspace',
    ]);
  });

  test('changing words in many places is to be confirmed', () => {
    const findings = [0, 8].map((start) => finding('page-furniture', start, [fix('Delete it', 'removal')]));
    assert.deepEqual(menu(findings, 0), [
      'Delete it *',
      'Fix all page-furniture findings in this file ?',
      'Disable rule page-furniture for this file',
      'Disable rule page-furniture for this workspace',
    ]);
  });

  test('what is safe elsewhere in the file is offered, a finding without fix can be disabled', () => {
    const findings = [finding('missing-date', 0, []), finding('trailing-space', 8, [fix('Delete the space')])];
    assert.deepEqual(menu(findings, 0), [
      'Fix everything in this file that is safe to fix',
      'Disable rule missing-date for this file',
      'Disable rule missing-date for this workspace',
    ]);
  });

  test('several findings at the cursor: each has its fix, each rule is disabled once', () => {
    const findings = [
      finding('a', 0, [fix('Repair a')]),
      finding('b', 1, [fix('Repair b')]),
      finding('a', 2, [fix('Repair a')]),
      finding('c', 9, [fix('Repair c')]),
    ];
    assert.deepEqual(menu(findings, 2), [
      'Repair a *',
      'Repair b *',
      'Repair a *',
      'Fix all a findings in this file',
      'Fix everything in this file that is safe to fix',
      'Disable rule a for this file',
      'Disable rule a for this workspace',
      'Disable rule b for this file',
      'Disable rule b for this workspace',
    ]);
    assert.equal(menu(findings, 0, 20).filter((title) => title.startsWith('Disable')).length, 6);
  });

  test('every entry does exactly one thing', () => {
    const findings = [0, 4].map((start) => finding('trailing-space', start, [fix('Delete the space')]));
    const entries = quickFixes(analysis, findings, { start: 0, end: 6 });
    for (const { edits, fixAll, command } of entries) {
      assert.equal([edits, fixAll, command].filter((deed) => deed !== undefined).length, 1);
    }
    assert.deepEqual(
      entries.map(({ fixAll, command }) => fixAll ?? command).filter((deed) => deed !== undefined),
      [
        { ruleId: 'trailing-space' },
        { tier: 'safe' },
        { name: 'disableRule', ruleId: 'trailing-space', scope: 'file' },
        { name: 'disableRule', ruleId: 'trailing-space', scope: 'workspace' },
      ],
    );
    assert.deepEqual(
      entries.map(({ kind }) => kind).filter((kind) => kind !== 'quickfix'),
      ['source.fixAll.transcript'],
    );
  });

  test('nothing is offered where nothing was found', () => {
    assert.deepEqual(menu([], 0), []);
  });
});
