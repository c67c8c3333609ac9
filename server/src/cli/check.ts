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
} from '../core/index.ts';
import { checkedFile, replacement, type Message } from './checked.ts';
import { readConfigurations } from './configurations.ts';
import { Failure, reasonOf } from './failure.ts';
import type { Format } from './formats/format.ts';
import { json } from './formats/json.ts';
import { stylish } from './formats/stylish.ts';
import type { Input } from './inputs.ts';
import { positionOf } from './position.ts';
import type { ExitStatus } from './exitStatus.ts';
import { runOver } from './runOver.ts';
import { writeSource, type Source } from './source.ts';
import { colorsFor, printable, type Streams } from './streams.ts';

export interface CheckArguments {
  readonly format: 'stylish' | 'json';
  readonly level: Level;
  readonly only?: readonly string[];
  /** `ID:LEVEL`, in the order given. */
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly fix?: true;
  readonly fixRule?: string;
  readonly maxWarnings?: number;
  readonly stdinFilename?: string;
}

type Setting = Level | 'off';

/** The levels, gravest first. */
const levels: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/**
 * The command `transcript check`.
 * @throws Failure when the arguments contradict themselves or name what there is not
 */
export async function check(names: readonly string[], options: CheckArguments, streams: Streams): Promise<ExitStatus> {
  const only = options.only?.map(ruleNamed);
  const fixRule = options.fixRule === undefined ? undefined : ruleNamed(options.fixRule);
  const overrides = Object.fromEntries((options.rule ?? []).map(readOverride));
  const writes = options.fix === true || fixRule !== undefined;
  if (names.includes('-') && writes) {
    throw new Failure('The standard input cannot be written back: leave out --fix and --fix-rule, or name the file.');
  }
  if (!names.includes('-') && options.stdinFilename !== undefined) {
    throw new Failure('--stdin-filename names the standard input: give - as well.');
  }
  const configurations = await readConfigurations(streams, options.config);
  const format: Format = options.format === 'json' ? json() : stylish(colorsFor(streams.stdout, streams.env));
  const shown = new Set(levels.slice(0, levels.indexOf(options.level) + 1));
  const repairs = { findings: 0, files: 0 };
  const count = { error: 0, warning: 0 };
  const complaints: string[] = [];

  /** Makes the repairs asked for and writes the file when that changed it. */
  const repair = async (input: Input, source: Source, checkOptions: CheckOptions): Promise<string> => {
    let { text } = source;
    let findings = 0;
    const apply = (task: FixAllOptions): void => {
      const result = fixAll(text, {
        ...task,
        onRefused: ({ ruleId }) =>
          complaints.push(`${input.name}: a repair of ${ruleId} would change a word and was left out.`),
      });
      text = result.text;
      findings += result.applied;
    };
    if (options.fix === true) apply({ tier: 'safe', check: checkOptions });
    if (fixRule !== undefined) apply({ ruleId: fixRule, check: switchedOn(checkOptions, fixRule) });
    if (text !== source.text) {
      await writeSource(input.path, source, text);
      repairs.findings += findings;
      repairs.files++;
    }
    return text;
  };

  await streams.stdout.write(format.begin());
  const allRead = await runOver(names, streams, options.stdinFilename, async (input, source) => {
    const configuration = await configurations.for(input.path);
    const checkOptions: CheckOptions = {
      levels: { ...configuration.levels, ...overrides },
      settings: configuration.settings,
      ...(only === undefined ? {} : { only }),
      onError: (ruleId, error) =>
        complaints.push(`${input.name}: the rule ${ruleId} failed and was left out. ${reasonOf(error)}`),
    };
    const text = writes ? await repair(input, source, checkOptions) : source.text;
    const analysis = analyse(parse(text));
    const findings = findingsOf(analysis, checkOptions);
    for (const { level } of findings) if (level === 'error' || level === 'warning') count[level]++;
    const messages = findings.filter(({ level }) => shown.has(level)).map((finding) => messageOf(analysis, finding));
    await streams.stdout.write(format.file(checkedFile(input.path, messages), input.name));
  });
  await streams.stdout.write(format.end(repairs));
  for (const complaint of new Set(complaints)) await streams.stderr.write(`${printable(complaint)}\n`);

  const tooMany = options.maxWarnings !== undefined && count.warning > options.maxWarnings;
  if (tooMany) {
    await streams.stderr.write(
      `${count.warning} warnings are more than the ${options.maxWarnings} that --max-warnings allows.\n`,
    );
  }
  if (!allRead || complaints.length > 0) return 2;
  return count.error > 0 || tooMany ? 1 : 0;
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
