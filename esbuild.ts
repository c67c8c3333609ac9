/**
 * Builds everything that ships into `dist/`:
 *
 *     node esbuild.ts                  all bundles
 *     node esbuild.ts server cli       only the bundles of these groups
 *
 * The extension's entry is tiny, because it also loads for every plain text and Markdown file. The language client is a
 * bundle of its own that the entry loads when the first transcript opens: under Node the entry's `import('./main.node.ts')`
 * becomes an import of that bundle; in a web worker, where VS Code offers no `require` but that of `vscode`, the
 * entry reads the bundle and evaluates it, as VS Code does with the entry itself.
 */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');

/** The oldest Node that `dist/` runs on, and the oldest VS Code's Node and Chromium are newer than these. */
const nodeTarget = 'node20';
const browserTarget = 'es2022';

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly repository?: { readonly url: string };
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  charset: 'utf8',
  // What server/src/product.ts declares.
  define: {
    PRODUCT_VERSION: JSON.stringify(manifest.version),
    PRODUCT_REPOSITORY: JSON.stringify(manifest.repository?.url.replace(/^git\+|\.git$/gu, '') ?? ''),
  },
};
const forNode: BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: nodeTarget,
  // The ES module builds come first: the UMD builds of some packages hide their requires from the bundler.
  mainFields: ['module', 'main'],
};
const forBrowser: BuildOptions = {
  ...shared,
  platform: 'browser',
  target: browserTarget,
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
/** Some packages are ES modules that ask where they stand, which a CommonJS bundle knows under another name. */
const executable: BuildOptions = {
  define: { ...shared.define, 'import.meta.url': 'moduleUrl' },
  banner: { js: "#!/usr/bin/env node\nconst moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * Leaves out of the rules what a bundle never looks at: only tests and pages read the examples and the sources, and of the
 * programs only the command line says what a rule reports and why it exists.
 */
const rulesWithout = (...fields: readonly ('examples' | 'summary' | 'why' | 'source')[]): Plugin => ({
  name: 'rules-without-texts',
  setup(context) {
    context.onLoad({ filter: /[\\/]core[\\/]rules[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      if (fields.includes('examples'))
        contents = contents.replace(/^ {2}examples: \[\r?\n[^]*?^ {2}\],$/m, '  examples: [],');
      for (const field of fields)
        contents = contents.replace(new RegExp(`^ {2}${field}:\\s+(['"]).*\\1,$`, 'm'), `  ${field}: '',`);
      return { contents, loader: 'ts' };
    });
  },
});

/** Leaves out of the conventions what only the generators of the grammar and the pages look at. */
const conventionsWithoutPatterns: Plugin = {
  name: 'conventions-without-patterns',
  setup(context) {
    context.onLoad({ filter: /[\\/]core[\\/]conventions[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const isConvention = contents.includes(': Convention = {');
      return {
        contents: isConvention
          ? contents.replaceAll(/^ {2}(example|usedBy|grammar):[^]*?,\r?\n(?= {2}\S|\};)/gm, "  $1: '',\n")
          : contents,
        loader: 'ts',
      };
    });
  },
};

/** A list of six words or more and nothing else. */
const wordList = /\[((?:\s*'[^'\\|\r\n]+',?){6,}\s*)\]/g;

/**
 * Sets the long lists of words of the languages and of what is known of names as one string each, without the marks around every
 * word, and leaves out the words of the detector, which come to it in a file of their own.
 */
const wordListsInOne: Plugin = {
  name: 'word-lists-in-one',
  setup(context) {
    context.onLoad({ filter: /[\\/]core[\\/](?:languages|analysis[\\/]entities)[\\/]\w+\.ts$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const inOne = (list: string): string =>
        `'${Array.from(list.matchAll(/'([^']+)'/g), ({ 1: word }) => word).join('|')}'.split('|')`;
      return {
        contents: contents
          .replace(/^ {2}detection: \{[^]*?^ {2}\},$/m, '  detection: undefined,')
          .replaceAll(wordList, (_, list: string) => inOne(list)),
        loader: 'ts',
      };
    });
  },
};

/** Leaves the client's heavy half out of the Node entry: it is the bundle `client.main.node.cjs` next to it. */
const clientStaysOutside: Plugin = {
  name: 'client-stays-outside',
  setup(context) {
    context.onResolve({ filter: /^\.\/main\.node\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './client.main.node.cjs', external: true } : undefined,
    );
  },
};

interface Bundle {
  /** What `node esbuild.ts NAME` calls it. */
  readonly group: 'client' | 'server' | 'cli';
  readonly entry: string;
  /** The file's name in `dist/`. */
  readonly file: string;
  readonly options: BuildOptions;
}

const bundles: readonly Bundle[] = [
  {
    group: 'client',
    entry: 'client/src/node.ts',
    file: 'client.node.cjs',
    options: { ...forNode, external: ['vscode'], plugins: [clientStaysOutside] },
  },
  {
    group: 'client',
    entry: 'client/src/main.node.ts',
    file: 'client.main.node.cjs',
    options: { ...forNode, external: ['vscode'] },
  },
  {
    group: 'client',
    entry: 'client/src/browser.ts',
    file: 'client.browser.cjs',
    options: { ...forBrowser, format: 'cjs', external: ['vscode'] },
  },
  {
    group: 'client',
    entry: 'client/src/main.browser.ts',
    file: 'client.main.browser.cjs',
    options: { ...forBrowser, format: 'cjs', external: ['vscode'] },
  },
  ...['preview.ts', 'preview.css', 'statistics.ts', 'statistics.css'].map((name): Bundle => ({
    group: 'client',
    entry: `client/webview/${name}`,
    file: name.replace(/ts$/, 'js'),
    options: { ...forBrowser, format: 'iife' },
  })),
  {
    group: 'server',
    entry: 'server/src/node.ts',
    file: 'server.node.cjs',
    options: {
      ...forNode,
      ...executable,
      plugins: [rulesWithout('examples', 'summary', 'why', 'source'), conventionsWithoutPatterns, wordListsInOne],
    },
  },
  {
    group: 'server',
    entry: 'server/src/browser.ts',
    file: 'server.browser.js',
    options: {
      ...forBrowser,
      format: 'iife',
      plugins: [rulesWithout('examples', 'summary', 'why', 'source'), conventionsWithoutPatterns, wordListsInOne],
    },
  },
  {
    group: 'cli',
    entry: 'server/src/cli/main.ts',
    file: 'cli.cjs',
    options: {
      ...forNode,
      ...executable,
      plugins: [rulesWithout('examples', 'source'), conventionsWithoutPatterns, wordListsInOne],
    },
  },
];

const licencesFile = 'licences.txt';

const groups = argv.slice(2);
const unknown = groups.filter((group) => !bundles.some((bundle) => bundle.group === group));
if (unknown.length > 0) {
  throw new Error(`There is no bundle group ${unknown.join(', ')}. Use client, server or cli.`);
}
const wanted = bundles.filter(({ group }) => groups.length === 0 || groups.includes(group));

await mkdir(dist, { recursive: true });
const metafiles = await Promise.all(
  wanted.map(async ({ entry, file, options }) => {
    const { metafile } = await build({ ...options, entryPoints: [entry], outfile: join(dist, file), metafile: true });
    if (options.banner !== undefined) await chmod(join(dist, file), 0o755);
    return metafile;
  }),
);
if (groups.length === 0) {
  await writeFile(join(dist, licencesFile), await licences(metafiles));
  const expected = new Set([licencesFile, ...bundles.map(({ file }) => file)]);
  const stale = (await readdir(dist)).filter((file) => !expected.has(file));
  await Promise.all(stale.map((file) => rm(join(dist, file), { recursive: true })));
}
for (const metafile of metafiles) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) console.log(`${file}  ${kilobytes(bytes)}`);
}

/** The licence texts of every package whose code went into a bundle, as their licences ask. */
async function licences(metafiles: readonly Metafile[]): Promise<string> {
  const folders = new Set<string>();
  for (const metafile of metafiles) {
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
        license?: string;
      };
      const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file === undefined ? '' : await readFile(join(root, folder, file), 'utf8');
      return `${name} ${version} (${license ?? 'see its text'})\n\n${text.trim()}\n`;
    }),
  );
  return `The bundles beside this file hold code of these packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
