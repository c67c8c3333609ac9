import type { Span } from '../text/span.ts';
import { quoted } from './quoted.ts';
import { rule, type HouseTerm } from './rule.ts';

export const houseTerm = rule({
  id: 'house-term',
  group: 'labels',
  level: 'information',
  tiers: ['wording'],
  summary: 'A word or name is written in a way that the house does not use.',
  why: 'The key `terms` of `.transcriptrc.json` holds a house’s table of terms: what to write, and what not to write instead. A term in small letters is found in any case, one with a capital only as it stands. Whole words are compared, spaces of any kind and line breaks between them being equal. What is said is the speaker’s, so the repair is never made unasked. Without a table the rule does nothing.',
  source: 'Tables of terms to use and not to use are part of most house styles.',
  examples: [
    {
      options: { terms: [{ use: 'harbor bridge', not: ['harbour bridge', 'port bridge'] }] },
      wrong: `Interview about the city’s bridges, Bonn, 4 May 2021

Erik Sund: When does the harbour bridge open?

Anna Weber: In June.
`,
      right: `Interview about the city’s bridges, Bonn, 4 May 2021

Erik Sund: When does the harbor bridge open?

Anna Weber: In June.
`,
    },
  ],
  sees: ({ text }, { terms }) =>
    terms.length === 0 ? '' : [...findTerms(text, 0, tableOf(terms))].map(({ found }) => found).join('\n'),
  *check({ analysis, terms }) {
    const table = tableOf(terms);
    if (table.size === 0) return;
    for (const block of analysis.transcript.blocks) {
      if (block.kind === 'furniture') continue;
      const printed = analysis.transcript.text.slice(block.start, block.end);
      for (const { span, term, found } of findTerms(printed, block.start, table)) {
        const use = startsWithCapital(found) && !startsWithCapital(term.not) ? withCapital(term.use) : term.use;
        yield {
          span,
          message: `The house does not write ${quoted(found)}: readers should find one thing under one name. Write ${quoted(use)}.`,
          fixes: [
            {
              tier: 'wording',
              title: `Replace ${quoted(found)} with ${quoted(use)}`,
              edits: [{ ...span, text: use }],
            },
          ],
        };
      }
    }
  },
});

/** One way of writing that is not used. */
interface Unused {
  readonly use: string;
  readonly not: string;
  /** The words of `not`, and in small letters; a term without capitals is compared by these. */
  readonly words: readonly string[];
  readonly hasCapitals: boolean;
}

/** The unused ways of writing by their first word in small letters, those of most words first. */
type Table = ReadonlyMap<string, readonly Unused[]>;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;

const tables = new WeakMap<readonly HouseTerm[], Table>();

/** The table of a configuration, which stays the same object until it is changed. */
function tableOf(terms: readonly HouseTerm[]): Table {
  let table = tables.get(terms);
  if (table === undefined) {
    table = readTable(terms);
    tables.set(terms, table);
  }
  return table;
}

function readTable(terms: readonly HouseTerm[]): Table {
  const table = new Map<string, Unused[]>();
  for (const { use, not } of terms) {
    for (const unused of not) {
      const words = unused.match(WORD) ?? [];
      const first = words[0]?.toLowerCase();
      if (first === undefined) continue;
      const entry: Unused = { use, not: unused, words, hasCapitals: unused !== unused.toLowerCase() };
      const same = table.get(first);
      if (same === undefined) table.set(first, [entry]);
      else same.push(entry);
    }
  }
  for (const entries of table.values()) entries.sort((left, right) => right.words.length - left.words.length);
  return table;
}

interface FoundTerm {
  readonly span: Span;
  readonly term: Unused;
  readonly found: string;
}

/** The unused terms in a stretch of text that starts at `offset`, in order and apart. */
function* findTerms(part: string, offset: number, table: Table): Generator<FoundTerm> {
  if (table.size === 0) return;
  const words = [...part.matchAll(WORD)];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (first === undefined) continue;
    for (const term of table.get(first[0].toLowerCase()) ?? []) {
      const last = words[at + term.words.length - 1];
      if (last === undefined || !isTerm(part, words, at, term)) continue;
      const end = last.index + last[0].length;
      const found = part.slice(first.index, end);
      if (found === term.use) continue;
      yield { span: { start: offset + first.index, end: offset + end }, term, found };
      at += term.words.length - 1;
      break;
    }
  }
}

/** True when the words from `at` on are the term's, with nothing but space between them. */
function isTerm(part: string, words: readonly RegExpExecArray[], at: number, term: Unused): boolean {
  return term.words.every((wanted, index) => {
    const word = words[at + index];
    const before = words[at + index - 1];
    if (word === undefined) return false;
    if (index > 0 && before !== undefined && /\S/u.test(part.slice(before.index + before[0].length, word.index)))
      return false;
    return term.hasCapitals ? word[0] === wanted : word[0].toLowerCase() === wanted;
  });
}

function startsWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
