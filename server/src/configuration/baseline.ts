import { parseTree, getNodeValue, printParseErrorCode, type ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import type { BaselineEntry } from '../core/index.ts';
import { Places, spanOf, type ConfigurationProblem, type Mistake } from './mistakes.ts';
import { anObject } from './readRules.ts';
import { syntaxMessage } from './syntaxMessages.ts';

/**
 * The sidecar file with the findings that are known and accepted, so that nothing has to be written into a record to say so:
 *
 *     {
 *       "version": 1,
 *       "files": {
 *         "2024/may/norvik.txt": [
 *           { "rule": "empty-turn", "text": "in the harbour. [Question:] Halldora Brekke: In summer", "count": 1 }
 *         ]
 *       }
 *     }
 *
 * Paths count from the folder of the file and have slashes. What `text` holds says `core/rules/baseline.ts`.
 */
export type Baseline = Readonly<Record<string, readonly BaselineEntry[]>>;

/** Reads the text of a baseline. Never fails: what is wrong is left out and told, so that it hides nothing. */
export function readBaseline(
  text: string,
  fileName: string,
): { baseline: Baseline; problems: readonly ConfigurationProblem[] } {
  const json = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const places = new Places(fileName, json);
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { allowEmptyContent: true });
  const problems = errors.map(({ error, offset, length }) =>
    places.problem({ start: offset, end: offset + length }, syntaxMessage(printParseErrorCode(error))),
  );
  if (tree === undefined) return { baseline: {}, problems };
  const { baseline, mistakes } = readFiles(getNodeValue(tree));
  for (const { path, part, message } of mistakes) problems.push(places.problem(spanOf(tree, path, part), message));
  return { baseline, problems };
}

/**
 * The baseline with the entries of the texts that were checked in place of their old ones; the others keep theirs.
 * @param checked the entries by path; a text without any is taken out
 */
export function updateBaseline(baseline: Baseline, checked: Baseline): Baseline {
  const all = Object.entries({ ...baseline, ...checked }).filter(([, entries]) => entries.length > 0);
  return Object.fromEntries(all.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** The text of the file: one entry a line, so that a change of one finding is a change of one line. */
export function baselineText(baseline: Baseline): string {
  const files = Object.entries(baseline).map(([path, entries]) => {
    const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`);
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
  });
  const body = files.length === 0 ? '{}' : `{\n${files.join(',\n')}\n  }`;
  return `{\n  "version": 1,\n  "files": ${body}\n}\n`;
}

const entrySchema = v.strictObject({
  rule: v.string(),
  text: v.string(),
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

function readFiles(value: unknown): { baseline: Baseline; mistakes: readonly Mistake[] } {
  const wrong = (path: Mistake['path'], message: string): Mistake => ({ path, part: 'value', message });
  if (!v.is(anObject, value) || value['version'] !== 1 || !v.is(anObject, value['files'])) {
    const message =
      'This is not a baseline: there must be an object with "version": 1 and "files". Write it anew with “transcript check --update-baseline”.';
    return { baseline: {}, mistakes: [wrong([], message)] };
  }
  const baseline: Record<string, readonly BaselineEntry[]> = {};
  const mistakes: Mistake[] = [];
  for (const [path, entries] of Object.entries(value['files'])) {
    if (!Array.isArray(entries)) {
      mistakes.push(wrong(['files', path], 'For each file there must be a list of rule, text, and count.'));
      continue;
    }
    const read: BaselineEntry[] = [];
    for (const [index, entry] of entries.entries()) {
      const result = v.safeParse(entrySchema, entry);
      if (result.success) read.push(result.output);
      else {
        const message = 'This must be an object with rule and text (both strings) and count (a whole number from 1).';
        mistakes.push(wrong(['files', path, index], message));
      }
    }
    baseline[path] = read;
  }
  return { baseline, mistakes };
}
