import type { Language } from '../../languages/language.ts';
import { alternatives } from '../../languages/phrases.ts';
import type { Transcript } from '../../syntax/transcript.ts';
import { startsWithHonorific, startsWithOffice } from '../../syntax/vocabulary.ts';
import { ENDING, endsInQuestion } from './questionEnding.ts';
import { labelKey, type RawTurn } from './rawTurn.ts';

/** So many units at the end of a turn tell whether it calls somebody. */
const LONGEST_CALL = 60;

/** A longer line above the first turn is no title. */
const LONGEST_TITLE = 200;
/** So many of them are looked at. */
const MOST_TITLES = 12;

/** The turns of a document with what of their words bears on the parts, which is read when it is asked for. */
export class Talk {
  readonly turns: readonly RawTurn[];
  /** The words of the heading in small letters; empty when there is none. */
  readonly heading: string;
  /** True when two speak, those without a name counted as one. */
  readonly isOfTwo: boolean;
  readonly #transcript: Transcript;
  /** True when lines end in two units. */
  readonly #wide: boolean;
  readonly #asks: boolean[] = [];
  readonly #hasQuestion: boolean[] = [];
  readonly #length: number[] = [];

  constructor(transcript: Transcript, turns: readonly RawTurn[], heading: string) {
    this.#transcript = transcript;
    this.turns = turns;
    this.heading = heading.toLowerCase();
    this.isOfTwo = new Set(turns.map(({ participant }) => participant)).size === 2;
    this.#wide = transcript.text.includes('\r\n');
  }

  /** The titles above the first turn, of which the heading is one: a committee, who is heard there. */
  get titles(): string {
    const { text, blocks } = this.#transcript;
    const titles: string[] = [];
    for (const { kind, start, end } of blocks) {
      if (kind === 'turn' || titles.length === MOST_TITLES) break;
      const title = kind === 'other' && end - start <= LONGEST_TITLE ? text.slice(start, end).trim() : '';
      if (title !== '' && !/\p{Ll}{3}[.!?]$/u.test(title)) titles.push(title.toLowerCase());
    }
    return titles.join('\n');
  }

  /** True when the turn ends in a question. */
  asks(index: number): boolean {
    return (this.#asks[index] ??= endsInQuestion(this.#ending(index, ENDING)));
  }

  /** True when the turn ends in a name with a question mark. */
  calls(index: number): boolean {
    return /(?:^|[.!?…]\s+)\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?\?$/u.test(this.#ending(index, LONGEST_CALL));
  }

  /** True when a question mark stands anywhere in the turn. */
  hasQuestion(index: number): boolean {
    return (this.#hasQuestion[index] ??= this.#someText(index, (text) => text.includes('?')));
  }

  /** True when the turn begins with a word that takes a question up. */
  opensAsAnswer(index: number): boolean {
    return this.#opensWith(index, this.#transcript.language.answerOpenings);
  }

  /** True when the turn begins with thanks or another courtesy. */
  thanks(index: number): boolean {
    return this.#opensWith(index, this.#transcript.language.greetings);
  }

  /**
   * True when the turn has the name in another turn's label in full: `Anna Weber` for `Anna Weber` and `A. WEBER`; or greets by the
   * first name: `Anna, good evening.`
   */
  presents(index: number, named: RawTurn): boolean {
    const expression = presentationOf(labelKey(named), this.#transcript.language);
    return expression !== null && this.#someText(index, (text) => expression.test(text));
  }

  /** Units that are said in the turn, line breaks counted as one. */
  length(index: number): number {
    return (this.#length[index] ??= (this.turns[index]?.blocks ?? []).reduce(
      (sum, { bodyStart, end }) => sum + (this.#wide ? this.#read(bodyStart, end).length : end - bodyStart),
      0,
    ));
  }

  #opensWith(index: number, openings: readonly string[]): boolean {
    const first = this.turns[index]?.blocks[0];
    if (first === undefined) return false;
    const beginning = this.#transcript.text
      .slice(first.bodyStart, Math.min(first.end, first.bodyStart + 40))
      .toLowerCase();
    const words = /^[^\p{L}]*([\p{L}’']+)(?:[^\p{L}]+([\p{L}’']+))?/u.exec(beginning);
    if (words?.[1] === undefined) return false;
    return openings.includes(words[1]) || openings.includes(`${words[1]} ${words[2] ?? ''}`);
  }

  /** True when one of the turn's pieces is so; looking on behind it would cost the whole text for each turn. */
  #someText(index: number, isSo: (text: string) => boolean): boolean {
    const { text } = this.#transcript;
    return (this.turns[index]?.blocks ?? []).some(
      ({ kind, bodyStart, end }) => kind === 'turn' && isSo(text.slice(bodyStart, end)),
    );
  }

  /** The last so many units of the turn. */
  #ending(index: number, units: number): string {
    const last = this.turns[index]?.blocks.findLast(({ kind }) => kind === 'turn');
    return last === undefined ? '' : this.#read(Math.max(last.bodyStart, last.end - units), last.end);
  }

  /** A stretch with line breaks of one unit, so that what is measured does not depend on how lines end. */
  #read(start: number, end: number): string {
    const part = this.#transcript.text.slice(start, end);
    return this.#wide ? part.replaceAll('\r\n', '\n') : part;
  }
}

/**
 * Words that present whoever has this label, with an office before the name or behind it or without; null when it holds no
 * first name or initial beside a surname.
 */
function presentationOf(key: string, { greetings }: Language): RegExp | null {
  const [name = ''] = key.split(', ');
  const bare = startsWithHonorific(name) || startsWithOffice(name) ? name.split(' ').slice(1).join(' ') : name;
  const [, first, surname] = /^(\p{L}+)\.?(?: \p{L}\.)? ?(\p{L}[\p{L}’'-]{2,})$/u.exec(bare) ?? [];
  if (first === undefined || surname === undefined) return null;
  const given = first.length === 1 ? `${first}\\p{L}+` : first;
  const greeting = `(?:${alternatives(greetings)})`;
  const greeted = first.length > 2 ? `|${first}, ${greeting}|${greeting}, ${first}` : '';
  return new RegExp(`(?<!\\p{L})(?:${given} ${surname}${greeted})(?!\\p{L})`, 'iu');
}
