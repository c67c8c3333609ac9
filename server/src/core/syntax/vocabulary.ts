import { articles } from '../languages/wordsOfAll.ts';
import { languages } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { alternatives } from '../languages/phrases.ts';

/** What the words of a label say about the part its speaker plays. */
export type LabelWord =
  | 'question'
  | 'answer'
  | 'moderator'
  | 'interpreter'
  | 'audience'
  | 'placeholder'
  | 'office'
  | 'field';

/** All label words of all languages: a German label in an English document is a label all the same. */
const words = new Map<string, LabelWord>();
const questionLeads = new Set<string>();
const recordWords = new Set(languages.flatMap((language) => language.recordWords ?? []));
const honorifics = new Set<string>();
const offices = new Set<string>();

for (const language of languages) {
  const add = (list: readonly string[], word: LabelWord): void => {
    for (const entry of list) if (!words.has(entry)) words.set(entry, word);
  };
  add(language.questionLabels, 'question');
  add(language.answerLabels, 'answer');
  add(language.moderatorLabels, 'moderator');
  add(language.interpreterLabels, 'interpreter');
  add(language.audienceLabels, 'audience');
  add(language.placeholderLabels, 'placeholder');
  add(language.officeLabels, 'office');
  add(language.fieldLabels, 'field');
  add(language.furnitureLines, 'field');
  add(language.rosterLabels, 'field');
  add(language.contentsHeads, 'field');
  for (const entry of language.questionLabels) questionLeads.add(entry);
  for (const entry of language.honorifics) honorifics.add(entry);
  for (const entry of language.offices) offices.add(entry);
}

/** Which part a single letter names, by the pairs of all languages; no letter asks in one of them and answers in another. */
const letterWords = new Map(
  languages.flatMap(({ letters }) =>
    letters.flatMap(([question, answer]): [string, LabelWord][] => [
      [question, 'question'],
      [answer, 'answer'],
    ]),
  ),
);

/** True for a letter that stands for a part and nobody's name: `q`, and numbered `q1`. A number makes others participants: `p1`. */
export function isPartLetter(key: string): boolean {
  return key.length === 1 || /^[qa]\d{1,2}$/.test(key);
}

/** The part that a single letter names where letters are labels; null for a letter that is somebody's initial. */
export function letterWord(letter: string): LabelWord | null {
  return letterWords.get(letter) ?? null;
}

const number = new RegExp(
  `[\\s_]*(?:#|(?:${alternatives(languages.flatMap(({ numberSigns }) => numberSigns))})\\.?\\s*)?\\d{1,3}$`,
  'u',
);
const abbreviation = new RegExp(
  ` (?:${alternatives(languages.flatMap(({ abbreviations: short }) => [...(short?.titles ?? []), ...(short?.places ?? [])]))})\\.`,
  'u',
);

/**
 * The part that a label's words name, or null when they name nobody's part, which is what a person's name does.
 * @param name the label in lower case with plain spaces, without note and mark
 */
export function labelWord(name: string): LabelWord | null {
  const direct = words.get(name);
  if (direct !== undefined) return direct;
  // `journalist 2`, `speaker_03`, `audience member #1`.
  const last = name.charCodeAt(name.length - 1);
  if (last >= 0x30 && last <= 0x39) {
    const word = words.get(name.replace(number, ''));
    if (word !== undefined) return word;
  }
  // `question from perm territory`, `frage eines journalisten`: the word and what it is about.
  const space = name.indexOf(' ');
  if (space > 0 && questionLeads.has(name.slice(0, space)) && !/[.!?]/.test(name.replace(abbreviation, '')))
    return 'question';
  if (space > 0 && recordWords.has(name.slice(name.lastIndexOf(' ') + 1))) return 'field';
  // `the moderator`, `la intérprete`: whoever leads or interprets does so with an article as well; `the reporter` writes the record.
  const bare = words.get(afterArticle(name));
  return bare === 'moderator' || bare === 'interpreter' ? bare : null;
}

/** True when the first word is a form of address or a title that goes before a surname: `mr`, `dr.`, `hon.`. */
export function startsWithHonorific(name: string): boolean {
  const match = /^[\p{L}’'-]+/u.exec(name.replace(raised, ''));
  return match !== null && match[0].length < name.length && honorifics.has(match[0]);
}

/** Words that a name may start with although sentences do too: `De la Cruz`, `Van der Bellen`, `El Sisi`. */
const nobiliary = new Set(languages.flatMap(({ nameParticles }) => nameParticles.openings ?? []));
const functionWords = new Set(
  languages
    .flatMap((language) => [...language.functionWords, ...language.firstPerson])
    .filter((word) => !nobiliary.has(word)),
);
for (const language of languages)
  for (const word of language.particles) if (!nobiliary.has(word)) functionWords.add(word);

/** True when the first word is one that opens sentences and no name: `And for President X`, `The United Kingdom`. */
export function startsLikeSentence(name: string): boolean {
  const space = name.indexOf(' ');
  return functionWords.has(space < 0 ? name : name.slice(0, space));
}

const anyArticle = alternatives([...articles]);
const adverbs = alternatives(languages.flatMap(({ honorificAdverbs }) => honorificAdverbs ?? []));
/** `right` of `right reverend` */
const raised = new RegExp(`^(?:${adverbs}) `, 'u');
const elided = alternatives(languages.flatMap(({ elidedArticles }) => elidedArticles ?? []));
const article = new RegExp(`^(?:(?:${anyArticle})(?: (?:${adverbs}))?\\s+|(?:${elided})[’'])`, 'iu');

/** The letters that articles begin with. */
const articleStarts = new Set(
  [...articles, ...languages.flatMap(({ elidedArticles }) => elidedArticles ?? [])].map((word) =>
    word.charAt(0).toLowerCase(),
  ),
);

/** The words without an article before them: `minister for harbours` of `the minister for harbours`. */
export function afterArticle(name: string): string {
  return articleStarts.has(name.charAt(0).toLowerCase()) ? name.replace(article, '') : name;
}

const ordinaryWords = new Map<Language, ReadonlySet<string>>();

/** True when the word, in lower case, begins sentences or ends phrases in this language. */
export function isOrdinaryWord(word: string, language: Language): boolean {
  let own = ordinaryWords.get(language);
  if (own === undefined) {
    own = new Set([...language.functionWords, ...language.firstPerson, ...language.particles]);
    ordinaryWords.set(language, own);
  }
  return own.has(word);
}

const personalWords = new Set(languages.flatMap(({ firstPerson }) => firstPerson));

/** True for a word by which somebody speaks of himself or to the hall. */
export function isPersonal(word: string): boolean {
  return personalWords.has(word);
}

const greetings = new Set(languages.flatMap((language) => language.greetings));
const turnOpenings = new Set([...greetings, ...languages.flatMap(({ answerOpenings }) => answerOpenings)]);

/** True when the first words greet or thank. */
export function greets(text: string): boolean {
  return firstWordsAre(text, greetings);
}

/**
 * True when the first words take something up, greet or thank, or are those of somebody who speaks of himself. Nobody does in a
 * text that is set in capitals: `NO WARRANTY`.
 */
export function opensTurn(text: string): boolean {
  if (text === text.toUpperCase()) return false;
  return firstWordsAre(text, turnOpenings) || firstWordsAre(text, personalWords);
}

/** True when one of the phrases has the first word of the text or the first two. */
function firstWordsAre(text: string, phrases: ReadonlySet<string>): boolean {
  const [first = '', second = ''] =
    text
      .slice(0, 80)
      .toLowerCase()
      .match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  return phrases.has(first) || phrases.has(`${first} ${second}`);
}

/** True when the last word is one that names do not end in: `Opening address by`, `Ministry of`. */
export function endsLikePhrase(name: string): boolean {
  return functionWords.has(name.slice(name.lastIndexOf(' ') + 1));
}

/** True when the name starts with an office, so that a person may follow: `foreign minister …`, `governor …`. */
export function startsWithOffice(name: string): boolean {
  let end = name.length;
  // Offices run to five words; the longest prefix that is one decides.
  const spaces: number[] = [];
  for (let at = name.indexOf(' '); at >= 0 && spaces.length < 5; at = name.indexOf(' ', at + 1)) spaces.push(at);
  for (const space of spaces.toReversed()) {
    end = space;
    if (offices.has(name.slice(0, end).replace(/,$/, ''))) return true;
  }
  return false;
}

/** True when one of the words is an office, which tells an office with a name from other capitalised words. */
export function containsOffice(name: string): boolean {
  let from = 0;
  while (from < name.length) {
    let to = name.indexOf(' ', from);
    if (to < 0) to = name.length;
    const end = name.charCodeAt(to - 1) === 0x2c ? to - 1 : to;
    if (offices.has(name.slice(from, end))) return true;
    from = to + 1;
  }
  return false;
}
