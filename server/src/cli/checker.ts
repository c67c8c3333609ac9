import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathBeneath } from '../configuration/find.ts';
import type { Settled } from '../configuration/settle.ts';
import {
  analyse,
  applyBaseline,
  baselineOf,
  check as findingsOf,
  coveringEdit,
  fixAll,
  composeEdits,
  parse,
  rules,
  type Analysis,
  type BaselineEntry,
  type CheckOptions,
  type Finding,
  type FixAllOptions,
  type FixAllResult,
  type Level,
  type RepairOptions,
} from '../core/index.ts';
import { today } from '../today.ts';
import { checkedFile, replacement, type CheckedFile, type Message } from './checked.ts';
import { readConfigurations } from './configurations.ts';
import { Failure, LocatedFailure, reasonOf } from './failure.ts';
import type { Input } from './inputs.ts';
import { pathBelow } from './paths.ts';
import { positionOf } from './position.ts';
import { writeSource } from './source.ts';
import { printable } from './streams.ts';
import { unifiedDiff } from './unifiedDiff.ts';

export type Setting = Level | 'off';

/** The levels, gravest first. */
export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** What to do with each text. Plain data, because worker threads are handed it, too. */
export interface Plan {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  /** The configuration file that holds for every text; otherwise the nearest one does. */
  readonly config: string | undefined;
  /** The house style to check against; otherwise that of the configuration. */
  readonly profile: string | undefined;
  /** The lowest level that is shown. */
  readonly level: Level;
  readonly only: readonly string[] | undefined;
  readonly overrides: Readonly<Record<string, Setting>>;
  readonly fixesAll: boolean;
  readonly fixRule: string | undefined;
  /** Makes repairs without writing them. */
  readonly isDryRun: boolean;
  /** Whether what is left to do counts as an error, known to the baseline or not. */
  readonly isRelease: boolean;
  /** Whether all that is found is to be known from now on. */
  readonly updatesBaseline: boolean;
}

/** What became of one text. Plain data. */
export interface Checked {
  readonly file: CheckedFile;
  /** How many findings there are that the baseline does not know, shown or not. */
  readonly counts: Readonly<Record<Level, number>>;
  /** How many findings keep the transcript from being released, by rule; an empty file is one without a rule. */
  readonly blockers: Readonly<Record<string, number>>;
  /** How many findings the baseline knows. */
  readonly suppressed: number;
  /** What the baseline is to know from now on; null when it stays as it is. */
  readonly baseline: BaselinePart | null;
  /** How many repairs were made, or would be in a dry run. */
  readonly repairs: number;
  /** What the repairs change, in a dry run; empty when nothing. */
  readonly diff: string;
  /** What the user should know besides, one line each. */
  readonly remarks: readonly string[];
  /** False when a rule failed. */
  readonly allRan: boolean;
}

/** What a baseline is to know about one text. */
export interface BaselinePart {
  /** URI of the baseline. */
  readonly file: string;
  /** What the text is called there. */
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

/** Checks one text, and repairs it where the plan says so. Rejects with a reason for the user when it cannot be done. */
export type Checker = (input: Input) => Promise<Checked>;

/** True when a plan makes repairs, written or not. */
export function repairs({ fixesAll, fixRule }: Plan): boolean {
  return fixesAll || fixRule !== undefined;
}

/**
 * Makes a checker.
 * @throws Failure when the configuration that holds for every text cannot be used, or there is no such profile
 */
export async function makeChecker(plan: Plan): Promise<Checker> {
  const { profile } = plan;
  const configurations = await readConfigurations(plan, plan.config, profile === undefined ? {} : { profile });
  const shown = new Set(levels.slice(0, levels.indexOf(plan.level) + 1));
  return async (input) => {
    const source = await input.read();
    const configuration = await configurations.for(input.path);
    const remarks: string[] = [];
    let allRan = true;
    const levels = { ...configuration.levels, ...plan.overrides };
    const release = releaseOf(plan, levels);
    if (release.unchecked.length > 0) {
      remarks.push(
        `The release was not checked for ${release.unchecked.join(', ')}: the configuration or the command leaves that out.`,
      );
    }
    const checkOptions: CheckOptions = {
      levels: { ...levels, ...release.levels },
      settings: configuration.settings,
      roster: configuration.roster,
      terms: configuration.terms,
      today: today(),
      ...(plan.only === undefined ? {} : { only: plan.only }),
      onError: (ruleId, error) => {
        allRan = false;
        remarks.push(`${printable(input.name)}: the rule ${ruleId} failed and was left out. ${reasonOf(error)}`);
      },
      onRefused: (ruleId) => {
        remarks.push(`${printable(input.name)}: a repair of ${ruleId} would change a word and was left out.`);
      },
    };
    const parseOptions = configuration.language === undefined ? {} : { language: configuration.language };
    const repaired = repair(source.text, plan, {
      check: checkOptions,
      parse: parseOptions,
      baseline: configuration.baseline,
    });
    const isChanged = repaired.text !== source.text;
    if (isChanged && !plan.isDryRun) await writeSource(input.path, source, repaired.text);
    const analysis = analyse(parse(repaired.text, parseOptions));
    const all = findingsOf(analysis, checkOptions);
    const baseline = plan.updatesBaseline ? baselinePart(input.path, configuration, all, repaired.text) : null;
    const known = applyBaseline(all, baseline?.entries ?? configuration.baseline, repaired.text);
    const suppressed = known.suppressed.filter(({ level }) => !(plan.isRelease && level === 'error'));
    const findings = suppressed.length === 0 ? all : without(all, suppressed);
    const counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
    const blockers: Record<string, number> = {};
    for (const { ruleId, level } of findings) {
      counts[level]++;
      if (plan.isRelease && level === 'error') blockers[ruleId] = (blockers[ruleId] ?? 0) + 1;
    }
    const messages = findings.filter(({ level }) => shown.has(level)).map((finding) => messageOf(analysis, finding));
    if (plan.isRelease && analysis.transcript.blocks.length === 0) {
      blockers['empty file'] = 1;
      remarks.push(`${printable(input.name)}: the file is empty.`);
    }
    const patched = plan.isDryRun && isChanged ? patchPath(plan.cwd, input) : null;
    if (patched?.isOutside === true) remarks.push(OUTSIDE);
    const file = checkedFile(
      input.path,
      messages,
      suppressed.map((finding) => messageOf(analysis, finding)),
    );
    return {
      file: isChanged && plan.isDryRun ? { ...file, output: repaired.text } : file,
      counts,
      blockers,
      suppressed: suppressed.length,
      baseline,
      repairs: isChanged ? repaired.applied : 0,
      diff:
        patched === null
          ? ''
          : unifiedDiff(patched.name, source.text, composeEdits(source.text.length, repaired.steps)),
      remarks: [...new Set(remarks)],
      allRan,
    };
  };
}

function without(all: readonly Finding[], some: readonly Finding[]): Finding[] {
  const left = new Set(some);
  return all.filter((finding) => !left.has(finding));
}

/**
 * All findings in a text as its project's baseline is to know them.
 * @throws LocatedFailure when the project has no baseline, or it cannot know the text
 */
function baselinePart(
  path: string,
  { baselineFile }: Settled,
  findings: readonly Finding[],
  text: string,
): BaselinePart {
  if (baselineFile === null) {
    throw new LocatedFailure(
      'The project names no baseline. Add one to .transcriptrc.json: { "baseline": ".transcript-baseline.json" }.',
    );
  }
  const name = pathBeneath(baselineFile, pathToFileURL(path).href);
  if (name === null) throw new Failure('This lies outside the folder of the baseline, which cannot know it.');
  return { file: baselineFile, path: name, entries: baselineOf(findings, text) };
}

interface Release {
  /** The levels of the rules that find what is left to do: errors. */
  readonly levels: Readonly<Record<string, Level>>;
  /** Such rules that the project or the command leaves out, which the user should know when nothing is found. */
  readonly unchecked: readonly string[];
}

/** How a release is checked, where the plan asks for it, with these levels. */
function releaseOf({ isRelease, only }: Plan, levels: Readonly<Record<string, Setting>>): Release {
  const blocking = isRelease ? rules.filter(({ blocksRelease }) => blocksRelease === true).map(({ id }) => id) : [];
  const isLeftOut = (id: string): boolean => levels[id] === 'off' || only?.includes(id) === false;
  return {
    levels: Object.fromEntries(blocking.filter((id) => !isLeftOut(id)).map((id) => [id, 'error'])),
    unchecked: blocking.filter(isLeftOut),
  };
}

interface Repaired {
  readonly text: string;
  /** The edits from one state of the text to the next. */
  readonly steps: readonly FixAllResult['edits'][];
  /** How many repairs were made. */
  readonly applied: number;
}

/** The text with the repairs that the plan asks for. */
function repair(
  text: string,
  { fixesAll, fixRule }: Plan,
  options: RepairOptions & { readonly check: CheckOptions },
): Repaired {
  const steps: FixAllResult['edits'][] = [];
  let repaired = text;
  let applied = 0;
  const apply = (task: FixAllOptions): void => {
    const result = fixAll(repaired, task);
    repaired = result.text;
    steps.push(result.edits);
    applied += result.applied;
  };
  if (fixesAll) apply({ ...options, tier: 'safe' });
  if (fixRule !== undefined) apply({ ...options, ruleId: fixRule, check: switchedOn(options.check, fixRule) });
  return { text: repaired, steps, applied };
}

const OUTSIDE =
  'A patch cannot lead out of the working directory: files outside it are named from the root of the file system. Apply their part with “patch -p1 -d /”.';

/**
 * What a patch calls a file: its path below the working directory, where `git apply` and `patch -p1` find it. Neither follows
 * `..` or a path from the root, so that what lies outside is named from the root without the slash.
 */
function patchPath(cwd: string, { kind, name, path }: Input): { readonly name: string; readonly isOutside: boolean } {
  if (kind === 'stdin') return { name: name.replaceAll('\\', '/'), isOutside: false };
  const below = pathBelow(cwd, path);
  const isOutside = isAbsolute(below);
  return { name: isOutside ? below.replace(/^(?:[A-Za-z]:)?\/+/, '') : below, isOutside };
}

function messageOf(analysis: Analysis, { ruleId, level, message, span, fixes }: Finding): Message {
  const { text, lines } = analysis.transcript;
  const start = positionOf(lines, span.start);
  const end = positionOf(lines, span.end);
  const offered = fixes.flatMap(({ tier, title, edits }) => {
    const edit = coveringEdit(text, edits);
    return edit === undefined ? [] : [{ desc: title, tier, fix: replacement(edit) }];
  });
  const safe = offered.find(({ tier }) => tier === 'safe');
  const suggestions = offered.filter((one) => one !== safe);
  return {
    ruleId,
    severity: level === 'error' ? 2 : 1,
    level,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(safe === undefined ? {} : { fix: safe.fix }),
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** The same options with a rule running at its own level where the configuration switches it off: it was asked for by name. */
function switchedOn(options: CheckOptions, ruleId: string): CheckOptions {
  const { [ruleId]: level, ...others } = options.levels ?? {};
  return level === 'off' ? { ...options, levels: others } : options;
}
