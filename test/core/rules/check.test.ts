import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, checkWith } from '../../../server/src/core/rules/check.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { rule } from '../../../server/src/core/rules/rule.ts';
import { analysisOf } from '../../support/annotated.ts';
import { conference } from '../../support/conference.ts';

const flawed = analysisOf(`\n${conference.replace('Anna Weber: No', 'Anna Weber : No')}\nAdditional materials\n`);

const probe = rule({
  id: 'probe',
  group: 'entities',
  level: 'hint',
  tiers: [],
  summary: 'Reports its setting.',
  why: 'It shows what a rule is given.',
  settings: [{ name: 'depth', description: 'How deep.', default: 3 }],
  examples: [],
  sees: () => '',
  *check({ settings }) {
    yield { span: { start: 0, end: 1 }, message: `Depth ${String(settings['depth'])}.` };
  },
});

const broken = rule({
  ...probe,
  id: 'broken',
  *check() {
    yield { span: { start: 0, end: 1 }, message: 'Half.' };
    throw new Error('deliberate');
  },
});

test('findings come in the order of the text, with the rule’s level', () => {
  assert.deepEqual(
    check(flawed).map(({ ruleId, level }) => `${ruleId} ${level}`),
    ['extra-blank-lines hint', 'label-punctuation warning', 'page-furniture information'],
  );
});

test('findings of the same span keep the order of the catalogue', () => {
  const twin = rule({ ...probe, id: 'twin' });
  assert.deepEqual(
    checkWith([twin, probe], flawed).map((finding) => finding.ruleId),
    ['twin', 'probe'],
  );
});

test('a level can be changed and a rule switched off', () => {
  const levels = { 'page-furniture': 'error', 'extra-blank-lines': 'off', unknown: 'error' } as const;
  assert.deepEqual(
    check(flawed, { levels }).map(({ ruleId, level }) => `${ruleId} ${level}`),
    ['label-punctuation warning', 'page-furniture error'],
  );
});

test('only the named rules run, and one that is switched off stays off', () => {
  const options = { only: ['label-punctuation', 'page-furniture'], levels: { 'page-furniture': 'off' } } as const;
  assert.deepEqual(
    check(flawed, options).map((finding) => finding.ruleId),
    ['label-punctuation'],
  );
});

test('a rule gets its own settings, defaults filled in', () => {
  const message = (settings?: Record<string, Record<string, number>>): string | undefined =>
    checkWith([probe], flawed, settings === undefined ? {} : { settings })[0]?.message;
  assert.equal(message(), 'Depth 3.');
  assert.equal(message({ probe: { depth: 5 }, other: { depth: 7 } }), 'Depth 5.');
});

test('a rule that throws is told of and skipped, and the others go on', () => {
  const told: string[] = [];
  const findings = checkWith([broken, probe], flawed, { onError: (id, error) => told.push(`${id}: ${String(error)}`) });
  assert.deepEqual(
    findings.map((finding) => finding.ruleId),
    ['probe'],
  );
  assert.deepEqual(told, ['broken: Error: deliberate']);
});

test('the ids of the catalogue differ', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
});
