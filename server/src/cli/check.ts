import { counted, rules, type Level } from '../core/index.ts';
import { Baselines } from './baselines.ts';
import { levels, makeChecker, repairs, type Checked, type Checker, type Plan, type Setting } from './checker.ts';
import type { ExitStatus } from './exitStatus.ts';
import { Failure } from './failure.ts';
import type { Ending, Format } from './formats/format.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { jsonl } from './formats/jsonl.ts';
import { patch } from './formats/patch.ts';
import { sarif } from './formats/sarif.ts';
import { stylish, sum } from './formats/stylish.ts';
import type { Wanted } from './inputs.ts';
import { poolOf } from './pool.ts';
import { progressOn } from './progress.ts';
import { runOver } from './runOver.ts';
import { colorsFor, type Streams } from './streams.ts';

export interface CheckArguments {
  readonly format: 'stylish' | 'json' | 'jsonl' | 'sarif' | 'github';
  readonly level: Level;
  readonly only?: readonly string[];
  /** `ID:LEVEL`, in the order given. */
  readonly rule?: readonly string[];
  readonly config?: string;
  readonly profile?: string;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly fixRule?: string;
  readonly maxWarnings?: number;
  readonly release?: true;
  readonly updateBaseline?: true;
  readonly jobs: number;
  readonly filesFrom?: string;
  readonly stdinFilename?: string;
}

/** How many texts may be ahead of the one that is printed next, for each job. */
const AHEAD = 8;

/**
 * The command `transcript check`.
 * @throws Failure when the arguments contradict themselves or name what there is not
 */
export async function check(names: readonly string[], options: CheckArguments, streams: Streams): Promise<ExitStatus> {
  const plan = planOf(options, streams);
  const wanted: Wanted = {
    names: names.length === 0 && options.filesFrom === undefined ? ['.'] : names,
    filesFrom: options.filesFrom,
    stdinFilename: options.stdinFilename,
  };
  if (wanted.names.includes('-') && repairs(plan) && !plan.isDryRun) {
    throw new Failure(
      'The standard input cannot be written back: leave out --fix and --fix-rule, name the file, or add --fix-dry-run.',
    );
  }
  if (plan.updatesBaseline && (plan.only !== undefined || plan.isDryRun || wanted.names.includes('-'))) {
    throw new Failure('A baseline knows all findings in files: leave out --only, --fix-dry-run and -.');
  }
  const format = formatOf(options, streams);
  const progress = progressOn(streams.stderr);
  const print = async (text: string): Promise<void> => {
    if (text === '') return;
    await progress.clear();
    await streams.stdout.write(text);
  };
  const total = new Total();
  const baselines = new Baselines();
  const { check: checker, close } = await checkersOf(options, plan, streams);
  try {
    const allRead = await runOver(wanted, streams, {
      atOnce: options.jobs === 1 ? 1 : options.jobs * AHEAD,
      work: checker,
      done: async (checked, { name }) => {
        total.add(checked);
        if (checked.baseline !== null) baselines.add(checked.baseline);
        await print(format.file(checked, name));
        await progress.advance();
      },
      failed: (input, reason) => print(format.failed?.(input, reason) ?? ''),
      beforeTelling: progress.clear,
    });
    const isComplete = allRead && total.allRan;
    await print(format.end({ ...total.ending, isComplete }));
    await progress.clear();
    const written = await baselines.write(plan.cwd);
    for (const remark of [...written, ...total.remarksWith(options)]) await streams.stderr.write(`${remark}\n`);
    if (!isComplete) return 2;
    return total.counts.error > 0 || total.isBlocked || total.hasTooManyWarnings(options) ? 1 : 0;
  } finally {
    await close();
  }
}

async function checkersOf(
  { jobs }: CheckArguments,
  plan: Plan,
  { entry }: Streams,
): Promise<{ readonly check: Checker; readonly close: () => Promise<void> }> {
  if (jobs > 1) return poolOf(jobs, entry, plan);
  return { check: await makeChecker(plan), close: () => Promise.resolve() };
}

/** What all texts of a run come to. */
class Total {
  readonly counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #blockers: Record<string, number> = {};
  readonly #repairs = { findings: 0, files: 0 };
  readonly #remarks = new Set<string>();
  #suppressed = 0;
  allRan = true;

  add({ counts, blockers, suppressed, repairs, remarks, allRan }: Checked): void {
    for (const level of levels) this.counts[level] += counts[level];
    for (const [id, count] of Object.entries(blockers)) this.#blockers[id] = (this.#blockers[id] ?? 0) + count;
    this.#suppressed += suppressed;
    if (repairs > 0) {
      this.#repairs.findings += repairs;
      this.#repairs.files++;
    }
    for (const remark of remarks) this.#remarks.add(remark);
    this.allRan &&= allRan;
  }

  get ending(): Omit<Ending, 'isComplete'> {
    return { repairs: this.#repairs, suppressed: this.#suppressed, counts: this.counts };
  }

  /** Whether something keeps a transcript from being released. */
  get isBlocked(): boolean {
    return Object.keys(this.#blockers).length > 0;
  }

  hasTooManyWarnings({ maxWarnings = Infinity }: CheckArguments): boolean {
    return this.counts.warning > maxWarnings;
  }

  /** What is told after everything else, one line each. */
  remarksWith(options: CheckArguments): string[] {
    const remarks = [...this.#remarks];
    if (options.fixDryRun === true && options.format === 'stylish') {
      const { findings, files } = this.#repairs;
      remarks.push(
        findings === 0
          ? 'There is nothing to fix.'
          : `${counted(findings, 'finding')} would be fixed in ${counted(files, 'file')}. Nothing was written.`,
      );
      const left = sum(this.counts);
      if (left !== '') remarks.push(`Left would be ${left}`);
    }
    const blockers = Object.entries(this.#blockers).toSorted(([, left], [, right]) => right - left);
    if (blockers.length > 0) {
      const list = blockers.map(([id, count]) => `${count} × ${id}`).join(', ');
      remarks.push(`Not ready for release: ${list}.`);
    }
    if (this.hasTooManyWarnings(options)) {
      remarks.push(
        `There are more warnings (${this.counts.warning}) than --max-warnings allows (${options.maxWarnings}).`,
      );
    }
    return remarks;
  }
}

function planOf(options: CheckArguments, { cwd }: Streams): Plan {
  const isDryRun = options.fixDryRun === true;
  const fixRule = options.fixRule === undefined ? undefined : ruleNamed(options.fixRule);
  return {
    cwd,
    config: options.config,
    profile: options.profile,
    level: options.level,
    only: options.only?.map(ruleNamed),
    overrides: Object.fromEntries((options.rule ?? []).map(readOverride)),
    fixesAll: options.fix === true || (isDryRun && fixRule === undefined),
    fixRule,
    isDryRun,
    isRelease: options.release === true,
    updatesBaseline: options.updateBaseline === true,
  };
}

function formatOf({ format, fixDryRun }: CheckArguments, streams: Streams): Format {
  switch (format) {
    case 'json':
      return json();
    case 'jsonl':
      return jsonl();
    case 'sarif':
      return sarif(streams);
    case 'github':
      return github(streams);
    case 'stylish': {
      const colors = colorsFor(streams.stdout, streams.env);
      return fixDryRun === true ? patch(colors, streams.stdout.isTerminal) : stylish(colors);
    }
  }
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
