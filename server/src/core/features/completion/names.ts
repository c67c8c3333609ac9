import type { Analysis } from '../../analysis/analysis.ts';
import { mentions } from '../../analysis/entities/mentions.ts';
import type { Mention } from '../../analysis/entities/mentions.ts';
import { honorificAt } from '../../analysis/officeWords.ts';
import { plain } from '../../text/characters.ts';
import { touches } from '../../text/span.ts';
import { tokens } from '../../text/tokens.ts';
import { wordStarts } from './completion.ts';
import type { Completion, Typed } from './completion.ts';

/** A spelling that the transcript uses, with how often it names what it stands for. */
interface Spelling {
  readonly name: string;
  readonly detail: string;
  readonly count: number;
}

/** A name is offered from the third letter of a capitalised word on, an acronym from the second capital on. */
const enough = /^(?:\p{Lu}[\p{L}\p{M}'’-]{2}|\p{Lu}{2})/u;
/** The most words of a name that may already be typed. */
const MOST_WORDS = 6;

/** Names of people, bodies and places as the transcript spells them, that begin with what is typed or have a word that does. */
export function nameCompletions(analysis: Analysis, { before, offset }: Typed): Completion[] {
  const starts = wordStarts(before, MOST_WORDS);
  const last = starts[0];
  if (last === undefined || !enough.test(before.slice(last))) return [];
  const isBehindTitle = honorificAt(tokens(before.slice(0, last)).slice(-1), 0, analysis.transcript.language) > 0;
  const lower = before.toLowerCase();
  // The longest beginning counts: of `Council of Eu` all three words are the name's.
  const longestFirst = starts.toReversed();
  return spellings(analysis, offset, isBehindTitle).flatMap(({ name, detail }): Completion[] => {
    const key = name.toLowerCase();
    const start = longestFirst.find((at) => key.startsWith(lower.slice(at)));
    const inner = start === undefined ? key.indexOf(` ${lower.slice(last)}`) : -1;
    if ((start === undefined && inner < 0) || before.slice(start ?? last) === name) return [];
    return [
      {
        label: name,
        kind: 'name',
        detail,
        span: { start: offset - (before.length - (start ?? last)), end: offset },
        text: name,
        filter: inner < 0 ? name : name.slice(inner + 1),
      },
    ];
  });
}

/** All spellings, the most frequent first; what is only being typed at the cursor is none. */
function spellings(analysis: Analysis, offset: number, isBehindTitle: boolean): Spelling[] {
  const byName = new Map<string, { detail: string; count: number }>();
  const add = (name: string, detail: string): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, { detail, count: 1 });
    else known.count++;
  };
  for (const mention of mentions(analysis)) {
    if (touches(mention, offset)) continue;
    for (const [name, detail] of namesOf(mention, isBehindTitle)) add(name, detail);
  }
  return [...byName]
    .map(([name, { detail, count }]) => ({ name, detail, count }))
    .toSorted((left, right) => right.count - left.count);
}

/** The spellings that a mention vouches for: a person's full name and surname, with a form of address the surname first. */
function namesOf({ type, entity, text, value }: Mention, isBehindTitle: boolean): (readonly [string, string])[] {
  switch (type) {
    case 'person': {
      const surname = entity.slice(entity.lastIndexOf(' ') + 1);
      if (surname === entity) return [[entity, 'person']];
      return isBehindTitle
        ? [[surname, entity]]
        : [
            [entity, 'person'],
            [surname, entity],
          ];
    }
    case 'acronym':
      return [[plain(text), value ?? 'acronym']];
    case 'organisation':
      return [[plain(entity), 'organisation']];
    case 'place':
      return [[plain(entity), 'place']];
    case 'date':
    case 'money':
      return [];
    default:
      return type satisfies never;
  }
}
