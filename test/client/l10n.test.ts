import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { root } from '../../scripts/folders.ts';

type Bundle = Readonly<Record<string, string>>;

const languages = ['de', 'es', 'fr', 'ru'] as const;

describe('the strings of the manifest', () => {
  const english = bundle('package.nls.json');
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/gu)].map(([, key = '']) => key));

  it('are all there, and none is left over', () => {
    assert.ok(used.size > 0);
    assert.deepEqual(Object.keys(english).toSorted(), [...used].toSorted());
  });

  it('are all keys, but for names and what comes from the core', () => {
    const { contributes } = JSON.parse(manifest) as { readonly contributes: unknown };
    const own = written(contributes).filter(({ at, text }) => text !== 'Transcript' && !isFromCore(at));
    assert.deepEqual(own, []);
  });

  for (const language of languages) {
    it(`are translated: ${language}`, () => {
      const translated = bundle(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated).toSorted(), Object.keys(english).toSorted());
      for (const [key, text] of Object.entries(english)) {
        assert.notEqual(translated[key]?.trim(), '', key);
        assert.deepEqual(fixedParts(translated[key] ?? ''), fixedParts(text), key);
      }
    });
  }
});

describe('the messages of the client', () => {
  const used = messages();

  it('are literals, so that they can be found', () => {
    assert.deepEqual(used.unreadable, []);
  });

  for (const language of languages) {
    const translated = bundle(`l10n/bundle.l10n.${language}.json`);

    it(`are translated: ${language}`, () => {
      assert.deepEqual(
        [...used.texts].filter((text) => translated[text] === undefined || translated[text].trim() === ''),
        [],
      );
    });

    it(`have no translation left over: ${language}`, () => {
      assert.deepEqual(
        Object.keys(translated).filter((text) => !used.texts.has(text)),
        [],
      );
    });

    it(`keep their placeholders: ${language}`, () => {
      for (const [text, translation] of Object.entries(translated)) {
        assert.deepEqual(placeholders(translation), placeholders(text), text);
      }
    });
  }
});

/** What is for people to read in a part of the manifest and is no key, with the path to it. */
function written(part: unknown, at = ''): { readonly at: string; readonly text: string }[] {
  if (typeof part === 'string') return /^%[^%]+%$/u.test(part) ? [] : [{ at, text: part }];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const isForPeople = /^(?:title|name|contents|altText|(?:markdown)?description|enumDescriptions)$/iu.test(name);
    const isText = typeof value === 'string' || name === 'enumDescriptions';
    return isForPeople || !isText || at.endsWith('.enumDescriptions') ? written(value, `${at}.${name}`) : [];
  });
}

/** Summaries of rules and descriptions of profiles are in English, as they stand in the core. */
function isFromCore(at: string): boolean {
  return /\.transcript\.rules\.[^.]+\.markdownDescription$|\.transcript\.profile\.enumDescriptions\./u.test(at);
}

/** What the client asks to be translated, and the calls whose text is not written out. */
function messages(): { readonly texts: ReadonlySet<string>; readonly unreadable: readonly string[] } {
  const texts = new Set<string>();
  const unreadable: string[] = [];
  for (const file of globSync('client/src/**/*.ts', { cwd: root })) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const { index } of source.matchAll(/\bl10n\.t\(/gu)) {
      const call = /^l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/u.exec(source.slice(index));
      const text = call?.[1] ?? call?.[2];
      if (text === undefined) unreadable.push(`${file}: ${source.slice(index, index + 40)}`);
      else texts.add(text.replaceAll(/\\(.)/gu, '$1'));
    }
  }
  return { texts, unreadable };
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d\}/gu))].toSorted();
}

/** What must be the same in every language: links to commands and settings, and code. */
function fixedParts(text: string): string[] {
  return (text.match(/\(command:[^)]*\)|`[^`]*`/gu) ?? []).toSorted();
}

function bundle(file: string): Bundle {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Bundle;
}
