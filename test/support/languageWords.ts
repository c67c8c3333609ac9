import { languages } from '../../server/src/core/languages/index.ts';
import { literalsOf } from './literals.ts';

/** A word of a human language that stands in code. */
export interface StrayWord {
  readonly word: string;
  /** From 1. */
  readonly line: number;
}

/** All words and phrases of the languages' tables, in small letters. */
const words = new Set<string>();
/** Those that name nothing in code either: articles, prepositions, pronouns, months, forms of address. */
const small = new Set<string>();

for (const language of languages) {
  gather({ ...language, tag: '' }, words);
  const { functionWords, particles, nameParticles, listLinks, honorifics, months, weekdays } = language;
  gather([functionWords, particles, nameParticles, listLinks, honorifics, months, weekdays], small);
  gather([language.dateWords?.speech.articles, language.dateWords?.monthLinks, language.dateWords?.dayLeads], small);
}

function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.toLowerCase().replaceAll('*', ''));
  else if (Array.isArray(value)) for (const item of value) gather(item, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      gather(item, into);
      // Tables from words to numbers or codes.
      if (typeof item !== 'object') into.add(key);
    }
}

/** What stands before prose that people read: examples, titles, explanations. */
const prose = /\b(?:example|title|summary|why|usedBy|wrong|right|message|description):\s*$/;
/** Letters that hardly any word of code has. */
const foreign = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u04ff]/;
const looksLikeExpression = /\\\\|\(\?[:!=<]/;

/**
 * The words of human languages in the literals of a source: any with a letter that code does not have; whole alternatives of
 * expressions that stand in a language's table; articles, prepositions and their like in expressions and lists of words.
 */
export function strayWords(source: string): StrayWord[] {
  const found: StrayWord[] = [];
  for (const { kind, text, line, before, after } of literalsOf(source)) {
    if (prose.test(before) || /(?:^\s*(?:import|export)\b.*|\bfrom |\bimport\()$/.test(before)) continue;
    const isExpression = kind === 'expression' || looksLikeExpression.test(text);
    // A list is one string that is split, or a word among others.
    const isList = /^\s*\.split\(/.test(after) || (/^[\p{L}\p{M}’'-]{2,}$/u.test(text) && isInList(before));
    if (!isExpression && !isList && !foreign.test(text)) continue;
    for (const { word, isAlternative } of isExpression ? wordsIn(text) : listed(text)) {
      const key = word.toLowerCase();
      if (foreign.test(word) || small.has(key) || (isAlternative && words.has(key))) found.push({ word, line });
    }
  }
  return found;
}

/** True when what stands before a string on its line leaves a square bracket open, or is nothing. */
function isInList(before: string): boolean {
  const open: string[] = [];
  // `names['en']` is no list.
  for (const [sign] of before.replaceAll(/'[^']*'/g, '').matchAll(/[()\]]|[\w)\].]?\[/g))
    if (sign === ')' || sign === ']') open.pop();
    else open.push(sign);
  return before.trim() === '' || (open.at(-1) === '[' && /[[,]\s*$/.test(before));
}

/** The runs of letters in an expression, without its escapes, classes and names of groups. */
function wordsIn(expression: string): { readonly word: string; readonly isAlternative: boolean }[] {
  const bare = expression
    .replace(/\\+[pP]\{[^}]*\}|\\+u\{?[\da-fA-F]{2,4}\}?|\\+x\{?[\da-fA-F]{2}\}?|\(\?<\w+>/g, '_')
    .replace(/\\+[a-zA-Z]/g, '_')
    .replace(/\[(?:\\.|[^\]])*\]/g, (part) => (foreign.test(part) ? part : '_'));
  return Array.from(bare.matchAll(/[\p{L}\p{M}]{2,}(?:[ ’'-][\p{L}\p{M}]+)*/gu), ({ 0: word, index }) => ({
    word,
    isAlternative: /[|(:]$/.test(bare.slice(0, index)) && /^(?:[|)]|$)/.test(bare.slice(index + word.length)),
  }));
}

/** The words of a list that is written as one string, or the one that a string is. */
function listed(text: string): { readonly word: string; readonly isAlternative: boolean }[] {
  return text.split(/[\s|]+/u).map((word) => ({ word, isAlternative: false }));
}
