import type { Language } from '../languages/language.ts';
import { anyPhrase } from '../languages/phrases.ts';
import { languages } from '../languages/index.ts';
import { plain } from '../text/characters.ts';
import { isCyrillic } from '../text/scripts.ts';
import { LONGEST_HEADING, written } from './frontHeading.ts';
import { sentenceEnd, wordsIn, type FrontParagraphs } from './frontParagraphs.ts';
import { standsApart } from './furniture.ts';

/** Fewer words are a date or a title. */
const SENTENCE_WORDS = 5;

/** The paragraph, and the next one when a sentence goes on there, as where a scrape has parted all lines. */
export function wholeSentence(paragraphs: FrontParagraphs, index: number): string {
  const text = paragraphs.at(index)?.text ?? '';
  if (wordsIn(text) < SENTENCE_WORDS || !/[\p{L}\p{N},]$/u.test(text)) return text;
  const next = paragraphs.at(index + 1)?.text ?? '';
  return /^\p{Ll}/u.test(next) ? `${text} ${next}` : text;
}

/** True when at most one paragraph follows that is not residue of the page. */
export function isLast(paragraphs: FrontParagraphs, index: number): boolean {
  let following = 0;
  for (let next = index + 1, one = paragraphs.at(next); one !== undefined; one = paragraphs.at(++next))
    if (!standsApart(one.text) && ++following > 1) return false;
  return true;
}

/**
 * An editor tells of somebody who speaks further down, or whom the title names: `I meet Anna Weber on the quay.` Who speaks himself
 * begins with a greeting or thanks.
 */
export function isNarrative(
  text: string,
  title: string,
  speakers: readonly string[],
  { greetings }: Language,
): boolean {
  const lower = plain(text).toLowerCase();
  if (greetings.some((greeting) => lower.startsWith(greeting))) return false;
  const named = (title.match(/\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/gu) ?? []).map((name) => name.toLowerCase());
  return [...named, ...speakers].some((name) => namesPerson(lower, name));
}

/** An expression over the words of a language, made when it is first asked for. */
function madeOnce(make: (language: Language) => RegExp): (language: Language) => RegExp {
  const known = new WeakMap<Language, RegExp>();
  return (language) => {
    const made = known.get(language) ?? make(language);
    known.set(language, made);
    return made;
  };
}

const editorials = madeOnce((language) => anyPhrase(language.editorials ?? []));
const recordRemarks = madeOnce((language) => anyPhrase(language.recordRemarks ?? []));

/** An editor tells what the record is about: `In this episode we meet Anna Weber.` */
export function isEditorial(text: string, language: Language): boolean {
  return editorials(language).test(plain(text).toLowerCase().replaceAll('’', "'"));
}

/** Somebody tells how the record was made: `The conversation has been anonymized to protect those who took part.` */
export function isAboutRecord(text: string, language: Language): boolean {
  return recordRemarks(language).test(plain(text).toLowerCase());
}

function namesPerson(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length)}`);
}

const recordNotes = madeOnce(
  (language) => new RegExp(`(?:^\\P{L}*|[.!?]\\s+)(?:${(language.recordNotes ?? ['(?!)']).join('|')})`, 'iu'),
);

export function announcesRecord(text: string, language: Language): boolean {
  return recordNotes(language).test(text);
}

/** Longer ones may be speech that nobody has punctuated. */
const SHORT_HEAD = 80;

/** Somebody speaks: of himself or to the hall, and not inside a quotation. */
export function isSpeech(text: string, speech: RegExp): boolean {
  if (text.length < LONGEST_HEADING && written.test(text)) return false;
  // `...Welcome and introductions.`: minutes tell so what they leave out; nobody begins with an ellipsis.
  if (/^(?:\.{3}|…)/u.test(text)) return false;
  // `P R O C E E D I N G S`
  if (/^(?:\p{Lu} ){4,}/u.test(text)) return false;
  // `Transcribe Your Own Content`: a few words that nothing ends are a heading, or what the page offers.
  if (text.length < SHORT_HEAD && /[\p{L}\p{N}]$/u.test(text)) return false;
  // `I: Professor Weber` numbers the witnesses.
  const outside = text
    .replace(/^[IVX]{1,4}[:.)]\s/u, '')
    .replaceAll(/[“«„"][^”»“"]{0,2000}[”»"]/gu, ' ')
    // Two capitals among small letters stand for a name: `US alliance`.
    .replaceAll(/(?<=^|\p{Ll}\P{L}{1,3})\p{Lu}{2}(?=\P{L}{1,3}\p{Ll})/gu, ' ')
    // Who speaks of himself by one Latin letter sets a capital: `i` is Irish, or what a scanner makes of a stain.
    .replaceAll(/\p{Lu}/u.test(text) ? /(?<!\p{L})i(?![\p{L}’'])/gu : /(?!)/g, ' ')
    .replaceAll(' ', ' ');
  // A long paragraph is looked at up to its second word of the kind.
  speech.lastIndex = 0;
  if (outside.length <= 12 || !speech.test(outside)) return false;
  return outside.length < 600 || speech.test(outside);
}

const briefings = anyPhrase(languages.flatMap(({ occasions }) => occasions.pressEvents));

/**
 * True for the title of a meeting with the press that names who answers below: `Briefing by Ministry Spokesperson Anna Weber`.
 * @param speakers the names of labels, in small letters
 */
export function isBriefing(title: string, speakers: readonly string[]): boolean {
  return briefings.test(title.toLowerCase()) && namesSpeaker(title, speakers);
}

/** True when one of the speakers stands in the text with his name. */
export function namesSpeaker(text: string, speakers: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return speakers.some((name) => namesPerson(lower, name) || namesInflected(lower, name));
}

/** So many letters at the end of a name change with its case, into no more than so many. */
const ENDING = 2;
const LONGEST_ENDING = 4;

/** `Брифинг М.В.Орловой` names `М.В.Орлова`: Russian titles give the name in another case. */
function namesInflected(text: string, name: string): boolean {
  if (!isCyrillic(name)) return false;
  const stem = name.slice(0, -ENDING);
  const at = text.indexOf(stem);
  if (at < 0 || /\p{L}/u.test(text.charAt(at - 1))) return false;
  return (/^\p{L}*/u.exec(text.slice(at + stem.length))?.[0].length ?? 0) <= LONGEST_ENDING;
}

/** Fewer words are a title or a line of the page. */
const PROSE_WORDS = 8;
/** So many paragraphs below another are more than an editor sets above a record. */
const LEAST_PROSE = 2;

export function isProse(text: string): boolean {
  return sentenceEnd.test(text) && wordsIn(text) >= PROSE_WORDS;
}

/** True when whole sentences fill the paragraphs that follow, titles between them aside. */
export function hasProse(paragraphs: FrontParagraphs, from: number): boolean {
  let found = 0;
  for (let index = from, one = paragraphs.at(index); one !== undefined; one = paragraphs.at(++index))
    if (isProse(one.text) && ++found >= LEAST_PROSE) return true;
  return false;
}
