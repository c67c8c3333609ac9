import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { argv, exit } from 'node:process';
import { pathToFileURL } from 'node:url';
import { format } from 'oxfmt';
import type { Convention } from '../server/src/core/conventions/convention.ts';
import type { Language } from '../server/src/core/languages/language.ts';
import type { Profile } from '../server/src/core/profiles/profile.ts';
import type { Rule, RuleGroup } from '../server/src/core/rules/rule.ts';
import { detectWordsText } from './detectWords.ts';
import { root } from './folders.ts';
import { grammarText } from './grammar.ts';
import { profileIndex, profilePage } from './profileDocs.ts';
import { ruleIndex, rulePage, ruleSettings, ruleList } from './ruleDocs.ts';
import { choiceSettings, schemaText } from './schema.ts';

/**
 * Derives everything that follows from the rules, profiles, languages and conventions, so that adding one is adding a file:
 * the registries, the grammar, the words of the detector, the pages of rules and profiles, their settings in package.json, the choices of
 * languages and profiles there, the list of rules in the README, and the schema of `.transcriptrc.json`.
 * `--check` writes nothing and fails when a file is stale.
 */
const core = join(root, 'server/src/core');

/** The groups in the order of the documentation. */
const groups: readonly RuleGroup[] = [
  'labels',
  'questions and answers',
  'dates and times',
  'structure and text',
  'entities',
];

/** A file and what must stand in it; null when it must not be there. */
interface Output {
  readonly path: string;
  readonly text: string | null;
}

/** A value that a file of a registry's folder exports. */
interface Entry<Value> {
  readonly file: string;
  readonly name: string;
  readonly value: Value;
}

const checkOnly = argv.includes('--check');
const stale: string[] = [];

// In this order, because the rules import the registries that come before them.
const languages = await entries(join(core, 'languages'), isLanguage);
await put(
  await registry('languages', 'Language', './language.ts', 'Every language that the core knows, by tag.', languages),
);
const conventions = await entries(join(core, 'conventions'), isConvention);
await put(await registry('conventions', 'Convention', './convention.ts', 'Every convention, by id.', conventions));
await put({
  path: join(root, 'syntaxes/transcript.tmLanguage.json'),
  text: grammarText(
    languages.map((entry) => entry.value),
    conventions.map((entry) => entry.value),
  ),
});
const detectWords = join(root, 'server/src/detectWords.ts');
await put({
  path: detectWords,
  text: await formatted(detectWords, detectWordsText(languages.map((entry) => entry.value))),
});
const profiles = await entries(join(core, 'profiles'), isProfile);
for (const { file, value } of profiles) {
  if (file !== `${value.id}.ts`)
    throw new Error(`The profile ${value.id} must stand in ${value.id}.ts, not in ${file}.`);
}
await put(await registry('profiles', 'Profile', './profile.ts', 'Every profile, by id.', profiles));
const rules = await entries(join(core, 'rules'), isRule);
const inOrder = rules.toSorted(
  (left, right) =>
    groups.indexOf(left.value.group) - groups.indexOf(right.value.group) || compare(left.value.id, right.value.id),
);
for (const { file, value } of inOrder) {
  if (file !== `${value.id}.ts`) throw new Error(`The rule ${value.id} must stand in ${value.id}.ts, not in ${file}.`);
}
await put(await registry('rules', 'Rule', './rule.ts', 'Every rule, in the order of the catalogue.', inOrder));
const catalogue = inOrder.map((entry) => entry.value);
for (const output of await rulePages(catalogue)) await put(output);
for (const output of await profilePages(profiles.map((entry) => entry.value))) await put(output);
const schema = join(root, 'schemas/transcriptrc.schema.json');
await put({
  path: schema,
  text: await formatted(
    schema,
    schemaText(
      catalogue,
      profiles.map((entry) => entry.value),
      languages.map((entry) => entry.value),
    ),
  ),
});
await put(await readme(catalogue));
await put(await manifest(catalogue));

if (stale.length === 0) {
  console.log(checkOnly ? 'The generated files are fresh.' : 'The generated files were fresh already.');
} else if (checkOnly) {
  console.error(
    `These generated files are stale; run “npm run generate”:\n${stale.map((path) => `  ${path}`).join('\n')}`,
  );
  exit(1);
} else {
  console.log(`Generated:\n${stale.map((path) => `  ${path}`).join('\n')}`);
}

async function put({ path, text }: Output): Promise<void> {
  const found = await readFile(path, 'utf8').catch(() => null);
  if (found === text) return;
  stale.push(relative(root, path).split(sep).join('/'));
  if (checkOnly) return;
  if (text === null) {
    await rm(path);
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** What the modules of a folder export that `isEntry` accepts, by file name. */
async function entries<Value>(folder: string, isEntry: (value: unknown) => value is Value): Promise<Entry<Value>[]> {
  const found: Entry<Value>[] = [];
  for (const file of (await readdir(folder)).toSorted(compare)) {
    // The registry itself, and what imports it, would be read while it is being made.
    if (!/^[a-z]+(?:-[a-z]+)*\.ts$/.test(file) || file === 'index.ts' || (await importsRegistry(join(folder, file))))
      continue;
    const module: unknown = await import(pathToFileURL(join(folder, file)).href);
    if (typeof module !== 'object' || module === null) continue;
    for (const [name, value] of Object.entries(module)) if (isEntry(value)) found.push({ file, name, value });
  }
  return found;
}

async function importsRegistry(path: string): Promise<boolean> {
  return /from '\.\/index\.ts'/.test(await readFile(path, 'utf8'));
}

async function registry(
  name: string,
  type: string,
  typeFile: string,
  comment: string,
  found: readonly Entry<unknown>[],
): Promise<Output> {
  const imports = found.map((entry) => `import { ${entry.name} } from './${entry.file}';\n`).toSorted(compare);
  const text = `// Generated by \`npm run generate\` from the files of this folder.
import type { ${type} } from '${typeFile}';
${imports.join('')}
/** ${comment} */
export const ${name}: readonly ${type}[] = [${found.map((entry) => entry.name).join(', ')}];
`;
  const path = join(core, name, 'index.ts');
  return { path, text: await formatted(path, text) };
}

/** The page of each rule and their index; pages of rules that are gone go too. */
function rulePages(catalogue: readonly Rule[]): Promise<Output[]> {
  return pages('docs/rules', ruleIndex(catalogue, groups), catalogue, rulePage);
}

/** The page of each profile and their index, in the same way. */
async function profilePages(houses: readonly Profile[]): Promise<Output[]> {
  const all = await pages('docs/profiles', profileIndex(houses), houses, profilePage);
  return Promise.all(
    all.map(async ({ path, text }) => ({ path, text: text === null ? null : await formatted(path, text) })),
  );
}

async function pages<Entry extends { readonly id: string }>(
  name: string,
  index: string,
  all: readonly Entry[],
  pageOf: (entry: Entry) => string,
): Promise<Output[]> {
  const folder = join(root, name);
  const written: Output[] = [
    { path: join(folder, 'README.md'), text: index },
    ...all.map((entry) => ({ path: join(folder, `${entry.id}.md`), text: pageOf(entry) })),
  ];
  const kept = new Set(written.map((output) => output.path));
  const there = await readdir(folder).catch(() => []);
  const gone = there.map((file) => join(folder, file)).filter((path) => !kept.has(path));
  return [...written, ...gone.map((path) => ({ path, text: null }))];
}

/** The README with the list of all rules between two comments; the rest stays as it is. */
async function readme(catalogue: readonly Rule[]): Promise<Output> {
  const path = join(root, 'README.md');
  const found = await readFile(path, 'utf8');
  const [begin, end] = ['<!-- rules: generated -->', '<!-- rules: end -->'];
  const [start, stop] = [found.indexOf(begin), found.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`README.md has no place for the rules: ${begin} … ${end}.`);
  const text = `${found.slice(0, start)}${begin}\n\n${ruleList(catalogue, groups)}\n${found.slice(stop)}`;
  return { path, text: await formatted(path, text) };
}

/** package.json with the rules' settings as one section of `contributes.configuration`; the other sections stay as they are. */
async function manifest(catalogue: readonly Rule[]): Promise<Output> {
  const path = join(root, 'package.json');
  const found: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!isObject(found) || !isObject(found['contributes'])) throw new Error('package.json has no “contributes”.');
  const configuration = found['contributes']['configuration'] ?? [];
  const sections: unknown[] = Array.isArray(configuration) ? configuration : [configuration];
  const section = ruleSettings(catalogue);
  const others = sections.filter((one) => !holdsRules(one));
  const general = others.find((one) => isObject(one) && one['title'] === 'Transcript');
  if (!isObject(general) || !isObject(general['properties']))
    throw new Error('package.json has no section “Transcript”.');
  const houses = profiles.map((entry) => entry.value);
  const tongues = languages.map((entry) => entry.value);
  for (const [name, { enum: values, enumDescriptions }] of Object.entries(choiceSettings(houses, tongues))) {
    const setting = general['properties'][name];
    if (!isObject(setting)) throw new Error(`package.json has no setting ${name}.`);
    // What a profile is about is said in English only, as it stands in the profile; the rest has its keys in package.nls.json.
    const isTranslated = (value: string): boolean => value === 'auto' || name === 'transcript.language';
    const key = (value: string): string => `%${name.replace('transcript', 'setting')}.${value}%`;
    Object.assign(setting, {
      enum: values,
      enumDescriptions: values.map((value, index) => (isTranslated(value) ? key(value) : enumDescriptions[index])),
    });
  }
  found['contributes']['configuration'] = [...others, section];
  return { path, text: await formatted(path, `${JSON.stringify(found, null, 2)}\n`) };
}

function holdsRules(section: unknown): boolean {
  if (!isObject(section) || !isObject(section['properties'])) return false;
  return Object.keys(section['properties']).some((name) => name.startsWith('transcript.rules.'));
}

async function formatted(path: string, text: string): Promise<string> {
  const options: unknown = JSON.parse(await readFile(join(root, '.oxfmtrc.json'), 'utf8'));
  const { code, errors } = await format(path, text, isObject(options) ? options : {});
  if (errors.length > 0)
    throw new Error(`${path} cannot be formatted: ${errors.map((error) => error.message).join(' ')}`);
  return code;
}

function isLanguage(value: unknown): value is Language {
  return has(value, 'tag', 'string') && has(value, 'months', 'object');
}

function isConvention(value: unknown): value is Convention {
  return has(value, 'claims', 'function') && has(value, 'id', 'string');
}

function isProfile(value: unknown): value is Profile {
  return has(value, 'usedBy', 'string') && has(value, 'sources', 'object');
}

function isRule(value: unknown): value is Rule {
  return has(value, 'check', 'function') && has(value, 'id', 'string') && has(value, 'examples', 'object');
}

function has(value: unknown, key: string, type: string): boolean {
  return isObject(value) && typeof value[key] === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
