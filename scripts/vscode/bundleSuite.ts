import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { glob } from 'tinyglobby';
import { downloads, root } from '../folders.ts';

const folder = join(root, 'test/vscode/suite');

export interface SuiteBundle {
  /** The bundle, which exports `run()`. It lies inside the repository, from where the web host can load it. */
  readonly path: string;
  /** Puts the place in the sources where a line of a stack names a place in the bundle. */
  toSource(line: string): string;
}

/** Bundles every `test/vscode/suite/*.suite.ts` for one kind of extension host. */
export async function bundleSuite(host: 'node' | 'web'): Promise<SuiteBundle> {
  const suites = await glob('*.suite.ts', { cwd: folder });
  const outfile = join(downloads, 'suites', `${host}.cjs`);
  await build({
    stdin: {
      contents: [
        `export { run } from './run.ts';`,
        ...suites.sort().map((file) => `import ${JSON.stringify(`./${file}`)};`),
      ].join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'linked',
    logLevel: 'warning',
    ...(host === 'node'
      ? { platform: 'node', target: 'node22', external: ['vscode', 'mocha'] }
      : { platform: 'browser', target: 'es2022', external: ['vscode'], plugins: [mochaForBrowsers] }),
  });
  const map = new SourceMap(JSON.parse(await readFile(`${outfile}.map`, 'utf8')) as SourceMapPayload);
  // The web host wraps the bundle into a function, whose head stands on two lines of its own.
  const linesBefore = host === 'web' ? 2 : 0;
  return {
    path: outfile,
    toSource: (line) =>
      line.replace(/[^\s(]*[\\/]suites[\\/][a-z]+\.cjs[^:]*:(\d+):(\d+)/, (place, row: string, column: string) => {
        const entry = map.findEntry(Number(row) - linesBefore - 1, Number(column) - 1);
        if (!('originalSource' in entry)) return place;
        const file = relative(root, join(dirname(outfile), entry.originalSource));
        return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
      }),
  };
}

const mochaForBrowsers: Plugin = {
  name: 'mocha-for-browsers',
  setup(context) {
    context.onResolve({ filter: /^\.\/mocha\.ts$/ }, () => ({ path: join(folder, 'mocha.web.ts') }));
    // Mocha's build for browsers takes a `module` it finds for its own; here it would take the bundle's.
    context.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `const module = { exports: {} }, exports = module.exports;\n${await readFile(path, 'utf8')}\nexport default module.exports;`,
    }));
  },
};
