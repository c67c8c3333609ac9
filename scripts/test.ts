/**
 * The whole gate, the same here and in continuous integration:
 *
 *     node scripts/test.ts             every phase
 *     node scripts/test.ts --quick     without the phases that need VS Code, a browser or another editor
 *     node scripts/test.ts NAME …      only the phases of these names
 *
 * A phase that fails does not keep the later ones from running, except that nothing can be tested that was not built. A phase
 * that drives a foreign program through its user interface gets a second attempt, and the summary says that it needed one.
 */
import { join } from 'node:path';
import { argv, env, execPath, exit, versions } from 'node:process';
import pc from 'picocolors';
import { glob } from 'tinyglobby';
import { root } from './folders.ts';
import { run, type Outcome } from './run.ts';

interface Phase {
  readonly name: string;
  /** The parameters of each process of Node; they run side by side. */
  commands(): readonly (readonly string[])[] | Promise<readonly (readonly string[])[]>;
  /** Whether its output is shown when it passes, too. */
  readonly loud?: boolean;
  /** Whether it needs VS Code, a browser or another editor. */
  readonly slow?: boolean;
  /** Whether it tests what the phase `build` made. */
  readonly needsBuild?: boolean;
}

/** What Node compiled of the sources, for the hundreds of processes that load them; kept by what they hold. */
const compiled = join(root, 'node_modules/.cache/compiled');

const phases: readonly Phase[] = [
  { name: 'types', commands: () => [[tool('typescript/bin/tsc'), '-b', '--pretty']] },
  { name: 'lint', commands: () => [[tool('oxlint/bin/oxlint'), '--type-aware']] },
  { name: 'format', commands: () => [[tool('oxfmt/bin/oxfmt'), '--check']] },
  { name: 'generated', commands: () => [['scripts/generate.ts', '--check']] },
  { name: 'build', commands: () => [['esbuild.ts']], loud: true },
  {
    name: 'tests',
    // Tests that call functions share a process, which saves starting one for each of some hundred files. Tests over real
    // transcripts share one that reads each transcript once; the others start programs and keep to a process each.
    commands: async () => [
      await testFiles('test/core/**/*.test.ts', { share: true }),
      await testFiles('test/{corpus,grammar}/*.test.ts', { share: true }),
      await testFiles('test/**/*.test.ts', {
        ignore: ['test/{core,corpus,grammar}/**', 'test/vscode/**', 'test/editors/**'],
      }),
    ],
    loud: true,
    needsBuild: true,
  },
  {
    name: 'editors',
    commands: async () => [await testFiles('test/editors/*.test.ts')],
    loud: true,
    slow: true,
    needsBuild: true,
  },
  { name: 'vscode-node', commands: () => [['test/vscode/run.ts', 'node']], loud: true, slow: true, needsBuild: true },
  { name: 'vscode-web', commands: () => [['test/vscode/run.ts', 'web']], loud: true, slow: true, needsBuild: true },
  {
    name: 'vscode-page',
    commands: async () => [await testFiles('test/vscode/page/*.test.ts')],
    loud: true,
    slow: true,
    needsBuild: true,
  },
];

if (Number.parseInt(versions.node, 10) < 24) {
  throw new Error(`The tests need Node 24; this is Node ${versions.node}. Run npm test, which brings the right one.`);
}
const names = argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !phases.some((phase) => phase.name === name));
if (unknown.length > 0) {
  throw new Error(`There is no phase ${unknown.join(', ')}. There are: ${phases.map(({ name }) => name).join(', ')}.`);
}
const quick = argv.includes('--quick');
const wanted = phases.filter(({ name, slow }) => (names.length > 0 ? names.includes(name) : !(quick && slow === true)));

const began = performance.now();
const failed = new Set<string>();
const unsteady = new Set<string>();
for (const phase of wanted) {
  const seconds = stopwatch();
  if (phase.needsBuild === true && failed.has('build')) {
    failed.add(phase.name);
    console.log(`${pc.red('FAILED')} ${phase.name}: it needs the build.\n`);
    continue;
  }
  if (phase.loud === true) console.log(pc.bold(phase.name));
  let result = await attempt(phase);
  if (result.code !== 0 && phase.slow === true) {
    console.log(`${pc.yellow('UNSTEADY')} ${phase.name} (${seconds()}): it failed, and is tried once more.\n`);
    unsteady.add(phase.name);
    result = await attempt(phase);
  }
  const { code, output } = result;
  if (code !== 0) failed.add(phase.name);
  if (code !== 0 && phase.loud !== true) console.log(output);
  console.log(`${code === 0 ? pc.green('passed') : pc.red('FAILED')} ${phase.name} (${seconds()})\n`);
}
for (const name of failed) console.log(`${pc.red('FAILED')} ${name}`);
for (const name of unsteady) if (!failed.has(name)) console.log(`${pc.yellow('UNSTEADY')} ${name}`);
console.log(`The gate took ${stopwatch(began)()}.`);
console.log(`${wanted.length - failed.size} passed, ${failed.size} failed`);
exit(failed.size === 0 ? 0 : 1);

/** Runs a phase, and shows what it says at once if it is loud. */
async function attempt(phase: Phase): Promise<Outcome> {
  const outcomes = await Promise.all(
    (await phase.commands()).map((parameters) =>
      run(execPath, parameters, {
        cwd: root,
        env: {
          ...env,
          ...(pc.isColorSupported ? { FORCE_COLOR: '1' } : {}),
          ...(phase.slow === true ? {} : { NODE_COMPILE_CACHE: compiled }),
        },
        echo: phase.loud === true,
      }),
    ),
  );
  return {
    code: outcomes.find(({ code }) => code !== 0)?.code ?? 0,
    output: outcomes.map(({ output }) => output).join(''),
  };
}

/** A command-line tool among the development dependencies. */
function tool(path: string): string {
  return join(root, 'node_modules', path);
}

/**
 * The parameters that run test files, one after the other.
 *
 * @param share whether the files share one process
 */
async function testFiles(
  pattern: string,
  { ignore = [], share = false }: { readonly ignore?: readonly string[]; readonly share?: boolean } = {},
): Promise<readonly string[]> {
  const files = await glob(pattern, { cwd: root, ignore });
  if (files.length === 0) throw new Error(`There are no test files ${pattern}.`);
  // A file that hangs fails instead of holding the gate, and what a client left open does not keep a finished file from ending.
  const patience = ['--test-force-exit', '--test-timeout=600000'];
  return [
    '--test',
    ...patience,
    ...(share ? ['--test-isolation=none'] : ['--test-concurrency=1']),
    '--test-reporter',
    './scripts/testReport.ts',
    ...files.sort(),
  ];
}

/** Tells how long something took, for people only: nothing depends on it. */
function stopwatch(start = performance.now()): () => string {
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
