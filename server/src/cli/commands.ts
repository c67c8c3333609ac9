/** The commands: what each is called, what it takes, and what its help says. */
import { Option, type Command } from 'commander';
import type { CheckArguments } from './check.ts';
import type { CompareArguments } from './compare.ts';
import type { DictionaryArguments } from './dictionary.ts';
import type { EntitiesArguments } from './entities.ts';
import type { ExitStatus } from './exitStatus.ts';
import type { FormatArguments } from './format.ts';
import { fileName, isoDate, jobs, listed, repeated, warnings } from './optionValues.ts';
import type { OutlineArguments } from './outline.ts';
import type { RulesArguments } from './rules.ts';
import type { StatsArguments } from './stats.ts';
import type { Streams } from './streams.ts';

/** Takes how a command ended. */
type Done = (status: ExitStatus) => void;

const texts = 'files, folders, patterns, or - for the standard input';

/** Adds every command to the program. Each is loaded when it is run, so that none pays for the others. */
export function addCommands(program: Command, streams: Streams, done: Done): void {
  for (const add of [addCheck, addOutline, addEntities, addDictionary, addStats, addCompare, addFormat, addRules])
    add(program, streams, done);
  for (const command of program.commands)
    command.showHelpAfterError(`Run “transcript ${command.name()} --help” for what it takes.`);
}

function addCheck(program: Command, streams: Streams, done: Done): void {
  program
    .command('check')
    .description('report what is wrong with transcripts')
    .argument('[files...]', `${texts}; without any the current folder`)
    .addOption(
      new Option('--format <format>', 'how to print the findings')
        .choices(['stylish', 'json', 'jsonl', 'sarif', 'github'])
        .default('stylish'),
    )
    .addOption(
      new Option('--level <level>', 'lowest level to show')
        .choices(['error', 'warning', 'information', 'hint'])
        .default('information'),
    )
    .option('--only <ids>', 'check only these rules, separated by commas', listed)
    .option('--rule <id:level>', 'set the level of a rule, or off; can be repeated', repeated)
    .option('--config <file>', 'use this configuration instead of the nearest .transcriptrc.json', fileName)
    .option('--profile <name>', 'check against this house style')
    .option('--fix', 'make every repair that changes no word, and write the files')
    .option('--fix-rule <id>', 'make the first repair of every finding of this rule, and write the files')
    .option('--fix-dry-run', 'print what --fix, or --fix-rule where it is given, would change, and write nothing')
    .option(
      '--release',
      'fail while anything is left to do: open marks, placeholders for speakers, empty turns, errors',
    )
    .option(
      '--update-baseline',
      'take everything that is found as known, in the file that “baseline” in the configuration names',
    )
    .option('--max-warnings <number>', 'end with 1 when there are more warnings than this', warnings)
    .option(
      '--files-from <file>',
      'also check the files named in this list, one a line or parted by NUL; - for the standard input',
      fileName,
    )
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .option('--jobs <number>', 'check in this many threads, or auto for as many as there are processors', jobs, 1)
    .addHelpText('after', checkNotes)
    .action(async (files: string[], options: CheckArguments) => {
      const { check } = await import('./check.ts');
      done(await check(files, options, streams));
    });
}

function addOutline(program: Command, streams: Streams, done: Done): void {
  program
    .command('outline')
    .description('print what a transcript consists of')
    .argument('<files...>', texts)
    .addOption(new Option('--format <format>', 'how to print it').choices(['tree', 'json', 'jsonl']).default('tree'))
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .action(async (files: string[], options: OutlineArguments) => {
      const { outline } = await import('./outline.ts');
      done(await outline(files, options, streams));
    });
}

function addEntities(program: Command, streams: Streams, done: Done): void {
  program
    .command('entities')
    .description('print who, what, where and when a transcript speaks of')
    .argument('<files...>', texts)
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['table', 'json', 'jsonl']).default('table'),
    )
    .option('--date <yyyy-mm-dd>', 'the date that relative dates count from, where the text has none', isoDate)
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .action(async (files: string[], options: EntitiesArguments) => {
      const { entities } = await import('./entities.ts');
      done(await entities(files, options, streams));
    });
}

function addDictionary(program: Command, streams: Streams, done: Done): void {
  program
    .command('dictionary')
    .description('print the names in transcripts as a word list for cSpell and other spell checkers')
    .argument('<files...>', texts)
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .action(async (files: string[], options: DictionaryArguments) => {
      const { printDictionary } = await import('./dictionary.ts');
      done(await printDictionary(files, options, streams));
    });
}

function addStats(program: Command, streams: Streams, done: Done): void {
  program
    .command('stats')
    .description('print who speaks how much, and how long questions and answers are')
    .argument('<files...>', texts)
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', 'json', 'jsonl', 'csv']).default('table'),
    )
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .action(async (files: string[], options: StatsArguments) => {
      const { stats } = await import('./stats.ts');
      done(await stats(files, options, streams));
    });
}

function addCompare(program: Command, streams: Streams, done: Done): void {
  program
    .command('compare')
    .description('print which spoken words differ between two versions, and which are said by somebody else')
    .argument('<old>', 'the older version, or - for the standard input')
    .argument('<new>', 'the newer version, or - for the standard input')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--ignore-case', 'take The and the for the same word')
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .addHelpText('after', compareExamples)
    .action(async (before: string, after: string, options: CompareArguments) => {
      const { compare } = await import('./compare.ts');
      done(await compare([before, after], options, streams));
    });
}

function addFormat(program: Command, streams: Streams, done: Done): void {
  program
    .command('format')
    .description('print transcripts in order: blank lines, trailing space, the form of labels; no word changes')
    .argument('<files...>', texts)
    .option('--check', 'write nothing, name the files that are not formatted, and end with 1 when there are any')
    .option('--write', 'write the files back and name those that changed')
    .option('--profile <name>', 'format to this house style')
    .option('--config <file>', 'use this configuration instead of the nearest .transcriptrc.json', fileName)
    .option('--stdin-filename <name>', 'the name that the standard input goes by')
    .action(async (files: string[], options: FormatArguments) => {
      const { format } = await import('./format.ts');
      done(await format(files, options, streams));
    });
}

function addRules(program: Command, streams: Streams, done: Done): void {
  program
    .command('rules')
    .description('print every rule with its level, its repairs and its settings')
    .addOption(new Option('--format <format>', 'how to print them').choices(['table', 'json']).default('table'))
    .action(async (options: RulesArguments) => {
      const { listRules } = await import('./rules.ts');
      done(await listRules(options, streams));
    });
}

const checkNotes = `
Exit status: 1 when there is an error, or more warnings than --max-warnings, or with --release anything left to do.
Information and hints never fail; --rule makes any rule an error.

Examples:
  transcript check                                      the transcripts in and below this folder
  transcript check talks --level hint --max-warnings 0  be strict
  transcript check --fix talks/*.txt                    repair what can be repaired without changing a word
  transcript check --fix-dry-run talks | git apply      the same, after a look
  git diff --name-only -z HEAD -- '*.transcript' | transcript check --files-from -
  transcript check --release final.transcript           is it fit to be published?
  transcript check --format sarif --jobs auto . > findings.sarif`;

const compareExamples = `
Layout, punctuation, notes, headings and page furniture play no part. Exit status: 0 when nothing differs, 1 when
something does.

Examples:
  transcript compare draft.txt final.txt
  git show HEAD:talk.txt | transcript compare - talk.txt`;
