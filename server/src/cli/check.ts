import {
  analyse,
  check as findingsOf,
  coveringEdit,
  fixAll,
  parse,
  rules,
  type Analysis,
  type CheckOptions,
  type Finding,
  type FixAllOptions,
  type Level,
  type ParseOptions,
} from '../core/index.ts';
import { checkedFile, replacement, type Message } from './checked.ts';
import { readConfigurations } from './configurations.ts';
import { Failure, reasonOf } from './failure.ts';
import { json } from './formats/json.ts';
import { stylish } from './formats/stylish.ts';
import { positionOf } from './position.ts';
import type { ExitStatus } from './exitStatus.ts';
import { runOver } from './runOver.ts';
import { writeSource } from './source.ts';
import { colorsFor, printable, type Streams } from './streams.ts';

export interface CheckArguments {
  readonly format: 'stylish' | 'json';
  readonly level: Level;
  readonly only?: readonly string[];
  /** `ID:LEVEL`, in the order given. */
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly profile?: string;
  readonly fix?: true;
  readonly fixRule?: string;
  readonly maxWarnings?: number;
  readonly stdinFilename?: string;
}

type Setting = Level | 'off';

/** The levels, gravest first. */
const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** What the arguments ask for, once they are known to make sense. */
interface Plan {
  readonly only: readonly string[] | undefined;
  readonly overrides: Readonly<Record<string, Setting>>;
  readonly fixesAll: boolean;
  readonly fixRule: string | undefined;
}

/**
 * The command `transcript check`.
 * @throws Failure when the arguments contradict themselves or name what there is not
 */
export async function check(names: readonly string[], options: CheckArguments, streams: Streams): Promise<ExitStatus> {
  const plan = planOf(options);
  if (names.includes('-') && writes(plan)) {
    throw new Failure('The standard input cannot be written back: leave out --fix and --fix-rule, or name the file.');
  }
  const configurations = await readConfigurations(
    streams,
    options.config,
    options.profile === undefined ? {} : { profile: options.profile },
  );
  const format = options.format === 'json' ? json() : stylish(colorsFor(streams.stdout, streams.env));
  const shown = new Set(levels.slice(0, levels.indexOf(options.level) + 1));
  const repairs = { findings: 0, files: 0 };
  const count = { error: 0, warning: 0 };
  const remarks = new Set<string>();
  let allRan = true;

  const allRead = await runOver(names, streams, options.stdinFilename, async (input, source) => {
    const configuration = await configurations.for(input.path);
    const checkOptions: CheckOptions = {
      levels: { ...configuration.levels, ...plan.overrides },
      settings: configuration.settings,
      roster: configuration.roster,
      terms: configuration.terms,
      ...(plan.only === undefined ? {} : { only: plan.only }),
      onError: (ruleId, error) => {
        allRan = false;
        remarks.add(`${printable(input.name)}: the rule ${ruleId} failed and was left out. ${reasonOf(error)}`);
      },
    };
    const parseOptions = configuration.language === undefined ? {} : { language: configuration.language };
    let { text } = source;
    if (writes(plan)) {
      const repaired = repair(text, plan, checkOptions, parseOptions, ({ ruleId }) => {
        remarks.add(`${printable(input.name)}: a repair of ${ruleId} would change a word and was left out.`);
      });
      if (repaired.text !== text) {
        await writeSource(input.path, source, repaired.text);
        repairs.findings += repaired.findings;
        repairs.files++;
      }
      text = repaired.text;
    }
    const analysis = analyse(parse(text, parseOptions));
    const findings = findingsOf(analysis, checkOptions);
    for (const { level } of findings) if (level === 'error' || level === 'warning') count[level]++;
    const messages = findings.filter(({ level }) => shown.has(level)).map((finding) => messageOf(analysis, finding));
    await streams.stdout.write(format.file(checkedFile(input.path, messages), input.name));
  });
  await streams.stdout.write(format.end(repairs));

  const tooMany = options.maxWarnings !== undefined && count.warning > options.maxWarnings;
  if (tooMany) {
    remarks.add(`There are more warnings (${count.warning}) than --max-warnings allows (${options.maxWarnings}).`);
  }
  for (const remark of remarks) await streams.stderr.write(`${remark}\n`);
  if (!allRead || !allRan) return 2;
  return count.error > 0 || tooMany ? 1 : 0;
}

function planOf(options: CheckArguments): Plan {
  return {
    only: options.only?.map(ruleNamed),
    overrides: Object.fromEntries((options.rule ?? []).map(readOverride)),
    fixesAll: options.fix === true,
    fixRule: options.fixRule === undefined ? undefined : ruleNamed(options.fixRule),
  };
}

function writes({ fixesAll, fixRule }: Plan): boolean {
  return fixesAll || fixRule !== undefined;
}

/** The text with the repairs that the plan asks for, and how many they were. */
function repair(
  text: string,
  { fixesAll, fixRule }: Plan,
  options: CheckOptions,
  parseOptions: ParseOptions,
  onRefused: (finding: Finding) => void,
): { readonly text: string; readonly findings: number } {
  let repaired = text;
  let findings = 0;
  const apply = (task: FixAllOptions): void => {
    const result = fixAll(repaired, task);
    repaired = result.text;
    findings += result.applied;
  };
  if (fixesAll) apply({ tier: 'safe', check: options, parse: parseOptions, onRefused });
  if (fixRule !== undefined)
    apply({ ruleId: fixRule, check: switchedOn(options, fixRule), parse: parseOptions, onRefused });
  return { text: repaired, findings };
}

function messageOf(analysis: Analysis, { ruleId, level, message, span, fixes }: Finding): Message {
  const { text, lines } = analysis.transcript;
  const start = positionOf(lines, span.start);
  const end = positionOf(lines, span.end);
  const repairs = fixes.flatMap(({ tier, title, edits }) => {
    const edit = coveringEdit(text, edits);
    return edit === undefined ? [] : [{ desc: title, tier, fix: replacement(edit) }];
  });
  const safe = repairs.find(({ tier }) => tier === 'safe');
  const suggestions = repairs.filter((one) => one !== safe);
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

function ruleNamed(id: string): string {
  if (rules.some((rule) => rule.id === id)) return id;
  throw new Failure(`There is no rule “${id}”. “transcript rules” lists them all.`);
}

function readOverride(argument: string): [ruleId: string, level: Setting] {
  const [id = '', level = ''] = argument.split(':', 2);
  const allowed: readonly Setting[] = [...levels, 'off'];
  const setting = allowed.find((candidate) => candidate === level);
  if (setting === undefined) {
    throw new Failure(
      `--rule takes ID:LEVEL with one of the levels ${allowed.join(', ')}, for example trailing-space:off; “${argument}” is not that.`,
    );
  }
  return [ruleNamed(id), setting];
}
