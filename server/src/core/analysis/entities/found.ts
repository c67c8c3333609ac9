import type { Paragraph } from '../paragraphs.ts';
import { sameList } from '../sameList.ts';
import type { Span } from '../../text/span.ts';
import { findDefinitions } from './acronyms.ts';
import type { Definition } from './acronyms.ts';
import { findIntroduced } from './introductions.ts';
import type { ParagraphMentions } from './mention.ts';
import { findBodies } from './organisations.ts';
import type { BodyFound } from './organisations.ts';
import { findNames } from './people.ts';
import type { DocumentWords, NameFound } from './people.ts';

/** What was found in a paragraph in the light of what the whole document says about its words. */
export interface Found {
  readonly names: readonly NameFound[];
  readonly bodies: readonly BodyFound[];
  readonly definitions: readonly Definition[];
  readonly aliases: readonly Alias[];
  /** The mentions that follow from it, from when somebody last asked for them; null while nobody has. */
  mentions: ParagraphMentions | null;
}

/** Another name in brackets behind a body. */
export interface Alias extends Span {
  readonly name: string;
  readonly body: string;
}

/** The names, bodies, definitions and other names of bodies in a paragraph. */
export function findIn(paragraph: Paragraph, words: DocumentWords): Found {
  const names = findNames(paragraph, words);
  const headed = findBodies(paragraph, words.language, words.lower);
  const introduced = findIntroduced(paragraph, names, headed);
  const bodies =
    introduced.length === 0 ? headed : [...headed, ...introduced].toSorted((left, right) => left.start - right.start);
  const definitions = findDefinitions(paragraph, bodies);
  const aliases = paragraph.text.includes('(')
    ? bodies.flatMap((body) => {
        const alias = aliasBehind(paragraph, body);
        return alias === null ? [] : [alias];
      })
    : [];
  return { names, bodies, definitions, aliases, mentions: null };
}

/** `(Rosaviatsya)` right behind a body is another name of it. */
function aliasBehind({ text }: Paragraph, { end, name: body }: BodyFound): Alias | null {
  const match = /^\s?\((\p{Lu}\p{Ll}[\p{L}-]{2,})\)/u.exec(text.slice(end, end + 40));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const start = end + match[0].indexOf(name);
  return { start, end: start + name.length, name, body };
}

/** True when the same people are named in the same order, with the same offices and as surely. */
export function nameTheSame(left: readonly Found[], right: readonly Found[]): boolean {
  return sameList(
    left.flatMap(({ names }) => names),
    right.flatMap(({ names }) => names),
    (one, other) => one.name === other.name && one.office === other.office && one.certainty === other.certainty,
  );
}

/** True when the same bodies, definitions and other names of bodies are found in the same order. */
export function saysTheSameOfBodies(left: readonly Found[], right: readonly Found[]): boolean {
  return (
    sameList(
      left.flatMap(({ bodies }) => bodies),
      right.flatMap(({ bodies }) => bodies),
      (one, other) => one.name === other.name && one.known === other.known && one.introduces === other.introduces,
    ) &&
    sameList(
      left.flatMap(({ definitions }) => definitions),
      right.flatMap(({ definitions }) => definitions),
      (one, other) => one.short === other.short && one.long === other.long,
    ) &&
    sameList(
      left.flatMap(({ aliases }) => aliases),
      right.flatMap(({ aliases }) => aliases),
      (one, other) => one.name === other.name && one.body === other.body,
    )
  );
}
