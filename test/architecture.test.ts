import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { describe, it } from 'node:test';
import { glob } from 'tinyglobby';
import { root } from '../scripts/folders.ts';
import { strayWords } from './support/languageWords.ts';

/**
 * The layers, and what each may import: other layers by name, packages by pattern. This table is the architecture; the
 * linter and the compiler hold parts of it, too.
 */
const layers: Readonly<Record<string, { readonly imports: readonly string[]; readonly packages: RegExp }>> = {
  // The core: each layer stands on those above it in this list.
  text: { imports: [], packages: pure() },
  languages: { imports: ['text'], packages: pure() },
  conventions: { imports: ['text', 'languages'], packages: pure() },
  profiles: { imports: ['text', 'languages'], packages: pure() },
  syntax: { imports: ['text', 'languages', 'conventions', 'profiles'], packages: pure() },
  analysis: { imports: ['text', 'languages', 'conventions', 'profiles', 'syntax'], packages: pure() },
  rules: { imports: ['text', 'languages', 'conventions', 'profiles', 'syntax', 'analysis'], packages: pure() },
  features: {
    imports: ['text', 'languages', 'conventions', 'profiles', 'syntax', 'analysis', 'rules'],
    packages: pure(),
  },
  // The boundary: whoever stands outside the core imports this and nothing behind it.
  core: {
    imports: ['text', 'languages', 'conventions', 'profiles', 'syntax', 'analysis', 'rules', 'features'],
    packages: pure(),
  },
  // The detector also runs in the client's small entry, with the words that are generated for it.
  detectWords: { imports: [], packages: pure() },
  detect: { imports: ['detectWords'], packages: pure() },
  // What the server and VS Code's side say to each other beyond the protocol: names and types, no code.
  protocol: { imports: ['core'], packages: /^vscode-languageserver$/ },
  product: { imports: [], packages: pure() },
  // The clock, which the core does not have.
  today: { imports: ['core'], packages: pure() },
  configuration: { imports: ['core'], packages: pure() },
  // Looking into folders on a disk.
  files: { imports: [], packages: /^(?:node:.*|ignore)$/ },
  lsp: {
    imports: ['core', 'configuration', 'detect', 'product', 'protocol', 'today'],
    packages: /^vscode-languageserver/,
  },
  cli: { imports: ['core', 'configuration', 'detect', 'files', 'product', 'today'], packages: /^(?!vscode)/ },
  entries: {
    imports: ['core', 'files', 'lsp', 'product'],
    packages: /^(?:vscode-languageserver\/(?:node|browser)|node:.*|workerpool)$/,
  },
  // The pages beside the text, and what they and the extension say to each other.
  webview: { imports: ['messages', 'protocol'], packages: /^chart\.js(\/helpers)?$/ },
  messages: { imports: ['protocol'], packages: /^$/ },
  // Reads a page that is pasted, without an editor and without a browser's document.
  page: { imports: [], packages: /^htmlparser2$/ },
  client: {
    imports: ['detect', 'messages', 'page', 'protocol'],
    packages: /^(?:vscode|vscode-languageclient(?:\/.*)?)$/,
  },
};

/** Packages that need neither an editor, nor a protocol, nor Node. */
function pure(): RegExp {
  return /^(?!vscode|node:)/;
}

/** Where a layer's files lie; the first that fits counts. */
const places: readonly (readonly [pattern: RegExp, layer: string])[] = [
  [/^server\/src\/core\/index\.ts$/, 'core'],
  [/^server\/src\/core\/([^/]+)\//, '$1'],
  [/^server\/src\/(node|browser|indexer|stdio)\.ts$/, 'entries'],
  [/^server\/src\/([^/.]+)(?:\/|\.ts$)/, '$1'],
  [/^client\/webview\/messages\.ts$/, 'messages'],
  [/^client\/webview\//, 'webview'],
  [/^client\/src\/paste\/pageText\.ts$/, 'page'],
  [/^client\/src\//, 'client'],
];

/** A file may not be called what it may hold anything by. */
const forbiddenNames = /(?:^|[-_/.])(?:utils?|helpers?|common|managers?|misc)(?:[-_/.]|$)/i;

const sources = await glob(['server/src/**/*.ts', 'client/{src,webview}/**/*.ts'], { cwd: root });
const everything = await glob(['**/*.ts'], { cwd: root, ignore: ['node_modules/**', 'dist/**', '.*/**'] });

describe('architecture', () => {
  it('finds the sources', () => {
    assert.ok(sources.length > 20, `There are only ${sources.length} source files.`);
  });

  for (const file of sources.sort()) {
    it(`${file} imports only what its layer may`, async () => {
      const layer = layers[layerOf(file)];
      assert.ok(layer, `${file} belongs to no layer: give its folder a line in the table.`);
      for (const name of importsOf(await readFile(join(root, file), 'utf8'))) {
        if (!name.startsWith('.')) {
          assert.match(name, layer.packages, `${file} may not import ${name}.`);
          continue;
        }
        const path = join(root, dirname(file), name);
        assert.ok(existsSync(path), `${file} imports ${name}, which does not exist.`);
        const target = layerOf(relative(root, path).replaceAll(sep, '/'));
        const allowed = target === layerOf(file) || layer.imports.includes(target);
        assert.ok(allowed, `${file} (${layerOf(file)}) may not import ${name} (${target}).`);
      }
    });
  }

  it('gives the client types of the server, and none of its code', async () => {
    const text = await readFile(join(root, 'server/src/protocol.ts'), 'utf8');
    assert.doesNotMatch(text, /^import (?!type )/m);
  });

  it('has no file whose name says nothing', () => {
    assert.deepEqual(
      everything.filter((file) => forbiddenNames.test(file)),
      [],
    );
  });
});

/**
 * Files of the core that may hold words of human languages, and what they are there: knowledge of the world, the grammar of one
 * language, the format of one institution, letters that look alike. Anything else is a field of `Language`.
 */
const wordsAllowed: readonly (readonly [file: RegExp, why: string])[] = [
  [/^languages\//, 'the languages'],
  [/^features\/hoverTexts\//, 'the user interface'],
  [
    /^analysis\/entities\/(?:bodies|tableTags|everydayAcronyms|givenNames|placeData)\.ts$/,
    'bodies, acronyms, people, places',
  ],
  [/^analysis\/(?:inflection|nominative)\.ts$/, 'Russian and German cases'],
  [/^conventions\/full-stop\.ts$/, 'the grammar of the US Congress'],
  [/^syntax\/courtMarks\.ts$/, 'American court records'],
  [/^text\/lookAlikes\.ts$|^syntax\/labelKey\.ts$/, 'letters that look alike'],
  [/^(?:rules|text)\/mojibake\.ts$/, 'letters of a wrong decoding'],
  [/^analysis\/entities\/unexplained\.ts$/, 'vowels'],
];

/** Words of code that are also words: elements of HTML, domains, codes of languages and currencies. */
const codeWords = new Set(['table', 'lt', 'ru', 'gov', 'RU', 'EN', 'DE', 'ES', 'FR', 'IT', 'ILS']);

describe('words of languages', () => {
  const core = sources.filter((file) => file.startsWith('server/src/core/'));
  const inCore = (file: string): string => file.replace('server/src/core/', '');

  for (const file of core.filter((one) => !wordsAllowed.some(([allowed]) => allowed.test(inCore(one)))))
    it(`${file} leaves words to the languages`, async () => {
      const found = strayWords(await readFile(join(root, file), 'utf8')).filter(({ word }) => !codeWords.has(word));
      assert.deepEqual(found, [], `${file} has words that belong into a field of Language.`);
    });

  it('allows no file that does not need it', async () => {
    for (const [allowed, why] of wordsAllowed) {
      const files = core.filter((file) => allowed.test(inCore(file)));
      assert.notEqual(files.length, 0, why);
      const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')));
      assert.ok(
        texts.some((text) => strayWords(text).length > 0),
        `${why}: ${files.join(', ')}`,
      );
    }
  });

  it('sees words in every form', () => {
    const found = (source: string): string[] => strayWords(source).map(({ word }) => word);
    assert.deepEqual(found('const heard = /\\b(?:hearings?|inquest)\\b|anh\u00f6rung/u;'), [
      'inquest',
      'anh\u00f6rung',
    ]);
    assert.deepEqual(found("const links = new Set('von der'.split(' '));"), ['von', 'der']);
    assert.deepEqual(found("const links = ['and', 'und'];"), ['and', 'und']);
    assert.deepEqual(found("const links = [\n  'et',\n];"), ['et']);
    assert.deepEqual(found('key.replace(/^the /, "")'), ['the']);
    assert.deepEqual(found('new RegExp(`(?:seite|page)\\\\s*${number}`)'), ['seite', 'page']);
    assert.deepEqual(found("if (key === '\u0434\u0430') return;"), ['\u0434\u0430']);
  });

  it('leaves alone what is no word of a language', () => {
    const source = [
      `import { the } from './the.ts';`,
      `/** The label of \u0412\u043e\u043f\u0440\u043e\u0441. */`,
      `if (turn.kind === 'question' || kind === 'answer') return 'The turn is of a kind that asks.';`,
      String.raw`const name = /^\p{Lu}[\p{L}’'-]*(?<time>\d{2})$/u;`,
      `const spelling = word.replace(/iz(?=e)/g, 'is');`,
      `const kinds = ['question', 'answer'];`,
    ].join('\n');
    assert.deepEqual(strayWords(source), []);
  });
});

describe('the reading of imports', () => {
  it('sees every form', () => {
    const text = [
      `import './a.ts';`,
      `import b from "./b.ts";`,
      `import {\n  c,\n} from './c.ts';`,
      `import type { D } from './d.ts';`,
      `export * from './e.ts';`,
      `export type { F } from './f.ts';`,
      `const g = await import('./g.ts');`,
      `type H = typeof import('./h.ts');`,
      `// import './no.ts';`,
      `const i = 'an import from nowhere';`,
    ].join('\n');
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `./${name}.ts`);
    assert.deepEqual(importsOf(text).sort(), names);
  });
});

/** The name of the layer that a file belongs to. */
function layerOf(file: string): string {
  for (const [pattern, layer] of places) {
    const match = pattern.exec(file);
    if (match !== null) return layer.replace('$1', match[1] ?? '');
  }
  return file;
}

/** What a source file imports, types included, as written. */
function importsOf(text: string): string[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const statements = /^(?:import|export)\s(?:[^'"();=]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
  const calls = /\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statements), ...code.matchAll(calls)].flatMap(([, name]) => name ?? []);
}
