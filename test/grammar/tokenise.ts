import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const path = new URL('../../syntaxes/transcript.tmLanguage.json', import.meta.url);

const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
const { buffer, byteOffset, byteLength } = wasm;
await oniguruma.loadWASM(buffer.slice(byteOffset, byteOffset + byteLength));

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(path, 'utf8'), path.pathname)),
});
const grammar = await registry.loadGrammar('text.transcript');

/** A coloured stretch of a text. */
export interface Coloured {
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
  /** The innermost scope, without the language at its end: `markup.heading`. */
  readonly scope: string;
}

/** What the grammar that ships colours in a text, as VS Code's own engine reads it. */
export function tokenise(text: string): Coloured[] {
  if (grammar === null) throw new Error('The grammar cannot be loaded.');
  const found: Coloured[] = [];
  let state = textmate.INITIAL;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    const content = line.replace(/[\r\n]+$/u, '');
    const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1)?.replace(/\.transcript$/u, '') ?? '';
      const part = content.slice(startIndex, endIndex);
      if (scope !== 'text' && part !== '') found.push({ start: index + startIndex, text: part, scope });
    }
  }
  return found;
}
