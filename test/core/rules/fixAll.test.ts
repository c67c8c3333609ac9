import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineOf } from '../../../server/src/core/rules/baseline.ts';
import { fixAll } from '../../../server/src/core/rules/fixAll.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { conference } from '../../support/conference.ts';
import { findingsOf } from '../../support/annotated.ts';

const flawed = `\n\n${conference
  .replace('Anna Weber: No', 'Anna We\u200bber :No')
  .replace('engineers.\n\nQuestion:', 'engineers. Question:')
  .replace('Norland Erik Sund,', 'Norland Erik Sund, ')
  .replace('in June.\n', 'in June.\u0007 \t\n')}\n\n\nAdditional materials`;

test('all safe fixes are made, those that touch one another in turn', () => {
  const fixed = fixAll(flawed, { tier: 'safe' });
  assert.equal(fixed.text, `${conference.replace('Norland Erik Sund,', 'Norland Erik Sund, ')}\nAdditional materials`);
  assert.deepEqual(
    findingsOf(fixed.text).map((finding) => finding.ruleId),
    ['page-furniture'],
  );
});

test('the edits lead from the original to the result', () => {
  const fixed = fixAll(flawed, { tier: 'safe' });
  assert.ok(fixed.edits.length > 3);
  assert.equal(applyEdits(flawed, fixed.edits), fixed.text);
});

test('a second time changes nothing', () => {
  const once = fixAll(flawed, { tier: 'safe' });
  assert.deepEqual(fixAll(once.text, { tier: 'safe' }), { text: once.text, edits: [], applied: 0 });
});

test('one rule can be fixed alone, whatever the tier of its fix', () => {
  const fixed = fixAll(`${conference}\nAdditional materials\n`, { ruleId: 'page-furniture' });
  assert.equal(fixed.text, conference);
  assert.equal(fixed.applied, 1);
  const text = conference.replace('timetable', 'time\u0096table');
  assert.equal(fixAll(text, { ruleId: 'control-character' }).text, conference.replace('timetable', 'time–table'));
});

test('a rule that is switched off fixes nothing', () => {
  const check = { levels: { 'page-furniture': 'off' } } as const;
  const text = `${conference}\nAdditional materials\n`;
  assert.equal(fixAll(text, { ruleId: 'page-furniture', check }).text, text);
});

test('the language of the parser can be given', () => {
  assert.equal(fixAll(conference, { tier: 'safe', parse: { language: 'de' } }).text, conference);
});

test('nothing to fix gives the same text and no edits', () => {
  for (const text of ['', '\n', conference]) {
    assert.deepEqual(fixAll(text, { tier: 'safe' }), { text, edits: [], applied: 0 });
  }
});

test('what the baseline knows is left as it is, however much is repaired before it', () => {
  const space = flawed.replace('timetable of the bridge.\n', 'timetable of the bridge.  \n');
  const known = findingsOf(space).filter(
    ({ ruleId, span }) => ruleId === 'trailing-space' && space.startsWith('bridge.', span.start - 7),
  );
  assert.equal(known.length, 1);
  const baseline = baselineOf(known, space);
  const fixed = fixAll(space, { tier: 'safe', baseline });
  assert.match(fixed.text, /timetable of the bridge\. {2}\n/u);
  assert.equal(fixed.text.replace('bridge.  \n', 'bridge.\n'), fixAll(space, { tier: 'safe' }).text);
  assert.equal(fixAll(fixed.text, { tier: 'safe', baseline }).text, fixed.text);
  const all = baselineOf(findingsOf(flawed), flawed);
  assert.equal(fixAll(flawed, { tier: 'safe', baseline: all }).text, flawed);
});
