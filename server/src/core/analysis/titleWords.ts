/** What the words of a title are: small words, events, bodies, or what a name is made of. */
import { languages } from '../languages/index.ts';
import { isCyrillic } from '../text/scripts.ts';
import { lookupKey } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { trait } from '../text/word.ts';
import { isNameParticle } from './nameParticles.ts';
import { hasFigure } from './names.ts';

interface TitleWords {
  /** Words that end a name: prepositions, articles, conjunctions. */
  readonly small: ReadonlySet<string>;
  /** Single words that name an event, and the words of longer names of events. */
  readonly events: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly questions: readonly string[];
  /** Words that name a body or an occasion, so that capitals around them are no person. */
  readonly bodies: ReadonlySet<string>;
  readonly placeLeads: ReadonlySet<string>;
}

let known: TitleWords | undefined;

/** The words of every language: a heading may be in another language than the speech. */
export function titleWords(): TitleWords {
  if (known !== undefined) return known;
  const small = new Set<string>();
  const events = new Set<string>();
  const leads = new Set<string>();
  const bodies = new Set<string>();
  const placeLeads = new Set<string>();
  const questions: string[] = [];
  for (const language of languages) {
    const { nameWords } = language;
    for (const word of language.particles) small.add(lookupKey(word));
    for (const word of [...(nameWords?.leads ?? []), ...(nameWords?.stops ?? [])]) small.add(word);
    for (const word of nameWords?.leads ?? []) leads.add(word);
    for (const word of [...(nameWords?.bodies ?? []), ...(nameWords?.works ?? [])]) bodies.add(word);
    for (const word of nameWords?.placeLeads ?? []) placeLeads.add(word);
    for (const event of language.events) for (const word of lookupKey(event).split(' ')) events.add(word);
    for (const word of [...language.particles, ...(nameWords?.leads ?? []), ...(nameWords?.stops ?? [])])
      events.delete(word);
    questions.push(...language.questionsAnnounced.map(lookupKey));
  }
  known = { small, events, leads, questions, bodies, placeLeads };
  return known;
}

export function flatten(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

export function isSmall(token: Token): boolean {
  if (!isSmallWord(token.word)) return false;
  // A capital letter alone is a name in Russian, where a conjunction is never set so: `Ван И`.
  if (token.text.length === 1 && isCyrillic(token.text)) return false;
  return !(isNameParticle(token) && token.capital && token.text !== token.text.toUpperCase());
}

const isSmallWord = trait(({ key }) => titleWords().small.has(key));
const isEvent = trait(({ key }) => titleWords().events.has(key));
const isBody = trait(({ key }) => titleWords().bodies.has(key));

/** A capitalised word that is neither a small word, nor an event, nor the head of a body: what a name is made of. */
export function isNameLike(token: Token | undefined): token is Token {
  if (token === undefined || !token.capital || hasFigure(token.word)) return false;
  return !isSmall(token) && !isEvent(token.word) && !isBody(token.word);
}

/** True when the word names a body or an event, so that the capitals before it belong to it: `International Monetary Fund`. */
export function isBodyWord(token: Token | undefined): boolean {
  return token !== undefined && token.capital && (isBody(token.word) || isEvent(token.word));
}
