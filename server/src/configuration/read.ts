import { parseTree, getNodeValue, printParseErrorCode, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { profiles, type Rule, type Span } from '../core/index.ts';
import { noConfiguration, type Configuration } from './configuration.ts';
import { Places, spanOf, type ConfigurationProblem, type Mistake } from './mistakes.ts';
import { readDecisions, readOverrides, readRoster, readTerms, unknownKeys } from './readKeys.ts';
import { anObject } from './readRules.ts';
import { syntaxMessage } from './syntaxMessages.ts';

/** Another file that a configuration builds on, and where it names it. */
export interface Extended {
  /** As written: a path relative to the file it stands in. */
  readonly path: string;
  readonly span: Span;
}

/** What one file says by itself. */
export interface ReadConfiguration {
  /** Beneath everything else in the file lie the profile that it extends and the files in `extended`. */
  readonly configuration: Configuration;
  /** Weakest first. */
  readonly extended: readonly Extended[];
  /** In the order of the file. */
  readonly problems: readonly ConfigurationProblem[];
}

const topLevelKeys = ['$schema', 'extends', 'profile', 'language', 'rules', 'roster', 'terms', 'files', 'baseline'];

/**
 * Reads the text of a `.transcriptrc.json`: JSON in which comments and trailing commas are allowed. Never fails: what is
 * wrong is left out and told in `problems`; an empty file decides nothing.
 * @param text the file's text; a byte order mark is allowed
 * @param fileName what the problems call the file
 * @param rules the rules there are
 */
export function readConfiguration(text: string, fileName: string, rules: readonly Rule[]): ReadConfiguration {
  // The parser takes a byte order mark for a mistake; a space in its place keeps all offsets.
  const json = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const places = new Places(fileName, json);
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const problems = syntaxProblems(errors, places, json.length);
  if (tree === undefined) return { configuration: noConfiguration, extended: [], problems };

  const { configuration, extended, mistakes } = readTop(getNodeValue(tree), rules);
  const broken = new Set(problems.map(({ span }) => span.start));
  for (const { path, part, message } of mistakes) {
    const span = spanOf(tree, path, part);
    // A value that is cut off is not what somebody wanted to write.
    if (part === 'key' || !broken.has(span.start)) problems.push(places.problem(span, message));
  }
  problems.sort((left, right) => left.span.start - right.span.start);
  return {
    configuration,
    extended: extended.map(({ path, at }) => ({ path, span: spanOf(tree, at, 'value') })),
    problems,
  };
}

/**
 * What the parser complains of, without what only follows from an earlier complaint: more of them at the same place, the same
 * one again on the same line, and where the text ends too early everything that is still missing then.
 */
function syntaxProblems(errors: readonly ParseError[], places: Places, end: number): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  for (const { error, offset, length } of errors) {
    const problem = places.problem({ start: offset, end: offset + length }, syntaxMessage(printParseErrorCode(error)));
    const last = problems.at(-1);
    const follows =
      last !== undefined &&
      (last.span.start === problem.span.start ||
        last.span.end >= end ||
        (last.line === problem.line && last.message === problem.message));
    if (!follows) problems.push(problem);
  }
  return problems;
}

interface Top {
  readonly configuration: Configuration;
  readonly extended: readonly { readonly path: string; readonly at: Mistake['path'] }[];
  readonly mistakes: readonly Mistake[];
}

function readTop(value: unknown, rules: readonly Rule[]): Top {
  if (!v.is(anObject, value)) {
    const message = 'The configuration must be an object: { "rules": { "RULE": "LEVEL" } }.';
    return { configuration: noConfiguration, extended: [], mistakes: [{ path: [], part: 'value', message }] };
  }
  const mistakes = unknownKeys(value, topLevelKeys);
  const below = (key: string, found: readonly Mistake[]): void => {
    for (const mistake of found) mistakes.push({ ...mistake, path: [key, ...mistake.path] });
  };
  const given = (key: string, nothing: unknown): unknown => (key in value ? value[key] : nothing);
  const { decisions, mistakes: ofDecisions } = readDecisions(value, rules);
  mistakes.push(...ofDecisions);
  const { roster, mistakes: ofRoster } = readRoster(given('roster', []));
  below('roster', ofRoster);
  const { terms, mistakes: ofTerms } = readTerms(given('terms', []));
  below('terms', ofTerms);
  const { overrides, mistakes: ofFiles } = readOverrides(given('files', {}), rules);
  below('files', ofFiles);
  const extended = readExtends(given('extends', []), mistakes);
  const { baseline } = value;
  if ('baseline' in value && !v.is(aPath, baseline)) {
    const message = '“baseline” must be the path of a file, relative to this one: ".transcript-baseline.json".';
    mistakes.push({ path: ['baseline'], part: 'value', message });
  }
  const profile = decisions.profile ?? extended.profile;
  return {
    configuration: {
      ...decisions,
      ...(profile === undefined ? {} : { profile }),
      roster,
      terms,
      overrides,
      ...(v.is(aPath, baseline) ? { baseline } : {}),
    },
    extended: extended.files,
    mistakes,
  };
}

/** Names of profiles and paths of files; the last profile counts. */
function readExtends(
  value: unknown,
  mistakes: Mistake[],
): { readonly profile: string | undefined; readonly files: Top['extended'] } {
  const files: { path: string; at: Mistake['path'] }[] = [];
  let profile: string | undefined;
  const names: unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, name] of names.entries()) {
    const at = Array.isArray(value) ? ['extends', index] : ['extends'];
    if (v.is(aPath, name) && (name.endsWith('.json') || /^\.{1,2}\//u.test(name))) files.push({ path: name, at });
    else if (profiles.some(({ id }) => id === name)) profile = String(name);
    else {
      const ids = profiles.map(({ id }) => `"${id}"`).join(', ');
      const message = `${JSON.stringify(name)} is neither a profile nor a file. Allowed: a profile (${ids}), or the path of a configuration relative to this one ("../house.json").`;
      mistakes.push({ path: at, part: 'value', message });
    }
  }
  return { profile, files };
}

const aPath = v.pipe(v.string(), v.regex(/\S/u));
