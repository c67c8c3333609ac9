import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { glob } from 'tinyglobby';
import { downloads, root } from '../folders.ts';

const folder = join(root, 'test/vscode/suite');

/**
 * Bundles every `test/vscode/suite/*.suite.ts` for one kind of extension host.
 *
 * @returns the bundle's path: it exports `run()` and lies inside the repository, from where the web host can load it
 */
export async function bundleSuite(host: 'node' | 'web'): Promise<string> {
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
  return outfile;
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
