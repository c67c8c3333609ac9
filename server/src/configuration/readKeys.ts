import * as v from 'valibot';
import { languages, profiles, type HouseTerm, type RosterEntry, type Rule } from '../core/index.ts';
import type { Decisions, Override } from './configuration.ts';
import { list, notOneOf, type Mistake } from './mistakes.ts';
import { anObject, readRules } from './readRules.ts';

/** Keys that decide something for any part of the transcripts. */
const decisionKeys = ['profile', 'language', 'rules'];

/** What may stand for a profile, `auto` first. */
export const profileNames: readonly string[] = ['auto', ...profiles.map(({ id }) => id)];

/** What may stand for a language, `auto` first. */
const languageNames: readonly string[] = ['auto', ...languages.map(({ tag }) => tag)];

/** Reads the keys that an override has, too: `profile`, `language`, `rules`. */
export function readDecisions(
  value: Readonly<Record<string, unknown>>,
  rules: readonly Rule[],
): { decisions: Decisions; mistakes: Mistake[] } {
  const { decisions, mistakes } = readRules('rules' in value ? value['rules'] : {}, rules);
  const all = mistakes.map((mistake): Mistake => ({ ...mistake, path: ['rules', ...mistake.path] }));
  const named = (key: string, noun: string, allowed: readonly string[]): string | undefined => {
    if (!(key in value)) return undefined;
    const found = allowed.find((name) => name === value[key]);
    if (found === undefined) all.push({ path: [key], part: 'value', message: notOneOf(value[key], noun, allowed) });
    return found;
  };
  const profile = named('profile', 'a profile', profileNames);
  const language = named('language', 'a language', languageNames);
  return {
    decisions: {
      ...decisions,
      ...(profile === undefined ? {} : { profile }),
      ...(language === undefined ? {} : { language }),
    },
    mistakes: all,
  };
}

/** Reads what stands under the key `files`: objects by pattern. */
export function readOverrides(
  value: unknown,
  rules: readonly Rule[],
): { overrides: readonly Override[]; mistakes: readonly Mistake[] } {
  if (!v.is(anObject, value)) {
    const message =
      '“files” must be an object of patterns and what holds for the files they match: { "archive/**": { "rules": { "trailing-space": "off" } } }.';
    return { overrides: [], mistakes: [{ path: [], part: 'value', message }] };
  }
  const overrides: Override[] = [];
  const mistakes: Mistake[] = [];
  for (const [pattern, entry] of Object.entries(value)) {
    if (!v.is(anObject, entry)) {
      const message = `For the files “${pattern}” there must be an object with ${list(decisionKeys, 'or')}.`;
      mistakes.push({ path: [pattern], part: 'value', message });
      continue;
    }
    const read = readDecisions(entry, rules);
    overrides.push({ pattern, decisions: read.decisions });
    for (const key of unknownKeys(entry, decisionKeys)) mistakes.push({ ...key, path: [pattern, ...key.path] });
    for (const mistake of read.mistakes) mistakes.push({ ...mistake, path: [pattern, ...mistake.path] });
  }
  return { overrides, mistakes };
}

/** Reads what stands under the key `roster`: names, or objects of a name with its aliases and office. */
export function readRoster(value: unknown): { roster: readonly RosterEntry[]; mistakes: readonly Mistake[] } {
  const { entries, mistakes } = readList(value, rosterSchema, {
    list: '“roster” must be a list of those who may speak: [{ "name": "Anna Weber", "aliases": ["WEBER"], "office": "Foreign Minister" }].',
    entry: 'This must be a name, or an object with name, aliases (a list of labels), and office.',
  });
  return { roster: entries, mistakes };
}

/** Reads what stands under the key `terms`: what to write, and what not to write. */
export function readTerms(value: unknown): { terms: readonly HouseTerm[]; mistakes: readonly Mistake[] } {
  const { entries, mistakes } = readList(value, termSchema, {
    list: '“terms” must be a list of words that are written in one way only: [{ "use": "email", "not": ["e-mail"] }].',
    entry: 'This must be an object with use (what to write) and not (a list of what not to write).',
  });
  return { terms: entries, mistakes };
}

/** A mistake for each key of an object that is not among those allowed. */
export function unknownKeys(value: Readonly<Record<string, unknown>>, allowed: readonly string[]): Mistake[] {
  return Object.keys(value)
    .filter((key) => !allowed.includes(key))
    .map((key) => ({
      path: [key],
      part: 'key',
      message: `There is no key “${key}”. Allowed here: ${list(allowed, 'and')}.`,
    }));
}

const aName = v.pipe(v.string(), v.regex(/\S/u));
const rosterSchema = v.union([
  v.pipe(
    aName,
    v.transform((name): RosterEntry => ({ name })),
  ),
  v.pipe(
    v.strictObject({ name: aName, aliases: v.exactOptional(v.array(aName)), office: v.exactOptional(aName) }),
    v.transform((entry): RosterEntry => entry),
  ),
]);
const termSchema = v.pipe(
  v.strictObject({ use: aName, not: v.union([v.array(aName), aName]) }),
  v.transform(({ use, not }): HouseTerm => ({ use, not: typeof not === 'string' ? [not] : not })),
);

function readList<Entry>(
  value: unknown,
  schema: v.GenericSchema<unknown, Entry>,
  messages: { readonly list: string; readonly entry: string },
): { entries: readonly Entry[]; mistakes: readonly Mistake[] } {
  if (!Array.isArray(value)) return { entries: [], mistakes: [{ path: [], part: 'value', message: messages.list }] };
  const entries: Entry[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, one] of value.entries()) {
    const read = v.safeParse(schema, one);
    if (read.success) entries.push(read.output);
    else mistakes.push({ path: [index], part: 'value', message: messages.entry });
  }
  return { entries, mistakes };
}
