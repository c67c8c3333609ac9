/** Words as dates need them: taken apart where an apostrophe or a hyphen joins two. */
import { allDateWords } from '../../languages/wordsOfAll.ts';
import { alternatives } from '../../languages/phrases.ts';
import { tokenOf } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';

/** What a hyphen ties to a date: `mid-2020`, `4-May`. */
const hyphenated = new RegExp(
  `^(?:${alternatives(allDateWords.flatMap(({ speech }) => speech.hyphenated ?? []))}|\\d{1,4})-(?=\\d|\\p{L}{3,})`,
  'u',
);

/** A hyphen or an apostrophe may join two words in it. */
const isJoined = trait(({ key }) => key.length >= 4 && /['-]/.test(key));

/** Takes words apart that an apostrophe or a hyphen joins: `l’année`, `d’août`, `mid-2021`, `today’s`, `2016-2020`. */
export function splitWords(list: readonly Token[]): readonly Token[] {
  if (!list.some(({ word }) => isJoined(word))) return list;
  const parts: Token[] = [];
  for (const token of list) {
    const { key } = token;
    if (!isJoined(token.word)) {
      parts.push(token);
      continue;
    }
    const elision = /^(?:[ldnsc]|qu)'(?=\p{L})/u.exec(key)?.[0].length ?? 0;
    const possessive = key.endsWith("'s") ? 2 : 0;
    const end = key.length - possessive;
    const hyphen = hyphenated.exec(key.slice(elision))?.[0].length ?? 0;
    if (elision > 0) parts.push(piece(token, 0, elision));
    if (hyphen > 0) parts.push(piece(token, elision, elision + hyphen - 1));
    parts.push(piece(token, elision + hyphen, end));
  }
  return parts;
}

function piece(token: Token, from: number, to: number): Token {
  const text = token.text.slice(from, to);
  const first = text.charAt(0);
  return tokenOf(text, token.start + from, first !== first.toLowerCase());
}
