import { closest, distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import type { Level, Rule, RuleSetting } from '../core/index.ts';
import type { Decisions, SettingValue } from './configuration.ts';
import { list, notOneOf, type Mistake } from './mistakes.ts';

/** What a rule can be set to. */
const levels = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly (Level | 'off')[];

/** What is decided about rules. */
export type RuleDecisions = Pick<Decisions, 'levels' | 'settings'>;

/**
 * Reads what stands under the key `rules`, in the file or in an editor's settings: rule ids with a level, or with an object
 * of `level` and the rule's own settings. Never fails. The messages name the rule concerned, so that they can stand alone.
 */
export function readRules(value: unknown, rules: readonly Rule[]): { decisions: RuleDecisions; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const levelOf: Record<string, Level | 'off'> = {};
  const settingsOf: Record<string, Record<string, SettingValue>> = {};
  const decisions = { levels: levelOf, settings: settingsOf };
  if (!v.is(anObject, value)) {
    const message = '“rules” must be an object of rule ids and levels: { "trailing-space": "off" }.';
    return { decisions, mistakes: [{ path: [], part: 'value', message }] };
  }
  for (const [id, entry] of Object.entries(value)) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      mistakes.push({ path: [id], part: 'key', message: unknownRule(id, rules) });
      continue;
    }
    if (!v.is(anObject, entry)) {
      const level = v.safeParse(levelSchema, entry);
      if (level.success) levelOf[id] = level.output;
      else mistakes.push({ path: [id], part: 'value', message: notALevel(entry, id) });
      continue;
    }
    for (const [name, given] of Object.entries(entry)) {
      const path = [id, name];
      if (name === 'level') {
        const level = v.safeParse(levelSchema, given);
        if (level.success) levelOf[id] = level.output;
        else mistakes.push({ path, part: 'value', message: notALevel(given, id) });
        continue;
      }
      const setting = rule.settings?.find((candidate) => candidate.name === name);
      if (setting === undefined) {
        const allowed = list(['level', ...(rule.settings ?? []).map((candidate) => candidate.name)], 'and');
        mistakes.push({ path, part: 'key', message: `The rule “${id}” has no setting “${name}”. It has ${allowed}.` });
        continue;
      }
      const read = v.safeParse(settingSchema(setting), given);
      if (read.success) (settingsOf[id] ??= {})[name] = read.output;
      else {
        const message =
          setting.oneOf === undefined
            ? `The setting “${name}” of the rule “${id}” must be a ${typeof setting.default}: ${setting.description}`
            : notOneOf(given, `a value of the setting “${name}” of the rule “${id}”`, setting.oneOf);
        mistakes.push({ path, part: 'value', message });
      }
    }
  }
  return { decisions, mistakes };
}

/** Any object that is no array. */
export const anObject = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const levelSchema = v.picklist(levels);

function settingSchema({ default: value, oneOf }: RuleSetting): v.GenericSchema<unknown, SettingValue> {
  if (oneOf !== undefined) return v.picklist(oneOf);
  if (typeof value === 'boolean') return v.boolean();
  return typeof value === 'number' ? v.pipe(v.number(), v.finite()) : v.string();
}

function notALevel(value: unknown, id: string): string {
  return notOneOf(value, `a level for the rule “${id}”`, levels);
}

function unknownRule(id: string, rules: readonly Rule[]): string {
  const ids = rules.map((rule) => rule.id);
  const near = ids.length > 0 ? closest(id, ids) : '';
  const proposal = near !== '' && distance(id, near) <= Math.max(2, near.length / 4) ? ` Is it “${near}”?` : '';
  return `There is no rule “${id}”.${proposal} “transcript rules” lists them all.`;
}
