/** Which names are labels by their own words, and which are likely to be in the company of the document’s sure ones. */
import { isUpper } from '../conventions/letters.ts';
import type { LabelShape } from '../conventions/shape.ts';
import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import type { Front } from './frontNames.ts';
import type { FirstOf, Group } from './group.ts';
import {
  afterArticle,
  containsOffice,
  endsLikePhrase,
  labelWord,
  startsLikeSentence,
  startsWithHonorific,
  startsWithOffice,
} from './vocabulary.ts';

export interface Company {
  /** Lines of accepted labels, of those that stand alone, that are set in capitals, in Markdown, with a time mark. */
  lines: number;
  ownLines: number;
  capitals: number;
  /** Of these the ones that a letter for a question has, which stands beside labels of any case. */
  questionLetters: number;
  /** Lines of labels that are two to four capitals, words of parts such as `PM` aside. */
  initials: number;
  bold: number;
  timed: number;
  /** Accepted names of more than one word, and of these the ones with a note before the mark, such as a party. */
  names: number;
  noted: number;
  /** Accepted names of one word that come three times or more. */
  singleWords: number;
  /** Lines of labels that end in a full stop and a hyphen. */
  hyphens: number;
}

/** `The Paper:`, `La Nación:`: an article and one or two words with capitals. */
export function isNewspaper({ key, word }: Group, { lowerWords, words, commas, casing }: LabelShape): boolean {
  const bare = afterArticle(key);
  return (
    word === null &&
    casing === 'title' &&
    bare !== key &&
    bare.length > 2 &&
    lowerWords === 0 &&
    words <= 3 &&
    commas === 0 &&
    !startsLikeSentence(bare)
  );
}

/** So many labels in capitals make a word in capitals that comes again another. */
const MANY_CAPITALS = 5;

/** So many labels with a full stop and a hyphen make the mark the document's own. */
const ENOUGH_HYPHENS = 3;

/** Groups that are labels whatever the rest of the document says. */
export function isSure(group: Group, first: FirstOf, shape: LabelShape, front: Front): boolean {
  if (group.word === 'field') return false;
  if (group.word !== null)
    return group.word !== 'answer' || group.fresh > 1 || shape.casing !== 'title' || !front.names(group);
  if (shape.opener === '<v' || (group.first.form.convention === 'chat' && group.weakness === '')) return true;
  if (shape.mark === '.-') return shape.casing !== 'title' || group.fresh >= 2 || startsWithHonorific(group.key);
  if (isArticleAndAddress(group) || (group.fresh > 1 && isArticleOfficeAndName(group, shape))) return true;
  if (shape.lowerWords > 0 || shape.casing === 'lower') return false;
  if (group.isPhrase) return false;
  const capitals = shape.casing === 'capitals';
  // `BY MS. WEBER:` in a court says who examines from here on; nobody says it.
  if (capitals && group.key.startsWith('by ')) return false;
  if (capitals && (startsWithHonorific(group.key) || startsWithOffice(group.key))) return true;
  if (shape.words > 12) return false;
  if (shape.timeStart >= 0) return group.fresh >= 2;
  if (shape.casing === 'initials' && front.introduces(group)) return true;
  if (shape.words >= 2) {
    if (group.fresh >= 2 && shape.words <= 7) return true;
    const isFree = !first.ownLine && !first.candidate.whole;
    return group.fresh >= 1 && shape.words <= 4 && shape.digits === 0 && front.names(group) && isFree;
  }
  return group.fresh >= 3 && !group.key.endsWith('.') && shape.digits === 0;
}

/** What the labels that are accepted already say of names. */
export interface KnownNames {
  /** Labels of two words or more. */
  readonly full: ReadonlySet<string>;
  /** The words of these. */
  readonly words: ReadonlySet<string>;
  /** Labels of one word that come again, and whether they are set in capitals. */
  readonly single: ReadonlyMap<string, boolean>;
}

export function isLikely(
  group: Group,
  first: FirstOf,
  shape: LabelShape,
  front: Front,
  seen: Readonly<Company>,
  followsQuestion: boolean,
  known: KnownNames,
): boolean {
  // Office and name, the name being a speaker: `President of Russia Vladimir Putin` beside `Vladimir Putin`. An article may
  // begin an office; another small word leads to somebody who is spoken to: `And for President Weber: when?`
  const addresses =
    (shape.casing === 'title' && startsLikeSentence(group.key) && !startsWithOffice(afterArticle(group.key))) ||
    // `Examination by Mr. Holt:`
    group.key.includes(' by ') ||
    addressesLast(group.key);
  for (let at = group.key.indexOf(' '); at > 0 && !addresses; at = group.key.indexOf(' ', at + 1)) {
    if (known.full.has(group.key.slice(at + 1)) && shape.digits === 0 && shape.words <= 24) return true;
    // Name first, office after a comma: `LUISA ALCALDE, SECRETARIA DEL TRABAJO` beside `LUISA ALCALDE`.
    const isAfterName = group.key.charCodeAt(at - 1) === 0x2c && known.full.has(group.key.slice(0, at - 1));
    if (isAfterName && !startsLikeSentence(group.key.slice(at + 1))) return true;
  }
  // An office with its holder in brackets: `The Minister for Harbours (Linda Marsh)`.
  if (shape.noteStart >= 0 && shape.words <= 10 && startsWithOffice(`${afterArticle(group.key)} `))
    return seen.names >= 1;
  const isPart =
    group.fresh > 1 &&
    seen.lines > 1 &&
    shape.lowerWords === 0 &&
    shape.commas === 0 &&
    partWithArticle.test(group.key) &&
    !endsLikePhrase(group.key);
  if (isOfficeAndPerson(group.name)) return seen.lines >= 1 || group.fresh > 1;
  if (isArticleOfficeAndName(group, shape) && !first.ownLine) return seen.lines - seen.capitals > 1;
  if (shape.casing === 'lower' || (group.isPhrase && !isPart)) return false;
  // Who is called by his surname later: `TOM HOLT, HARBOUR MASTER` beside `HOLT`.
  const isAmongOthers = !first.alone || seen.ownLines * 3 >= seen.lines;
  if (!addresses && isAmongOthers && isInFull(group, shape, known.single)) return true;
  // `Anna Weber.- Good evening.`: hardly any sentence has that mark, and the document's labels have it.
  if (shape.mark === '.-' && shape.words > 1 && shape.words <= 5 && seen.hyphens >= ENOUGH_HYPHENS) return true;
  const capitals = shape.casing === 'capitals' || shape.casing === 'initials';
  // The first label after `Question:` is the answerer's, even if he answers once only.
  const isBesideLetters = group.fresh > 1 && seen.capitals === seen.questionLetters;
  const fits = capitals || isBesideLetters || seen.capitals * 2 <= seen.lines;
  if (
    followsQuestion &&
    fits &&
    shape.lowerWords === 0 &&
    shape.words <= 5 &&
    shape.digits === 0 &&
    group.key.length > 2
  )
    return true;
  const inKeeping = capitals
    ? seen.capitals >= (containsOffice(group.key) ? 1 : 2)
    : seen.lines - seen.capitals >= (front.names(group) ? 1 : 2);
  if (shape.noteStart >= 0 && shape.words <= 4 && shape.commas === 0 && startsWithHonorific(group.key))
    return inKeeping;
  if (isPart) return inKeeping && first.ownLine === seen.ownLines * 2 > seen.lines;
  if (shape.commas > 0 && isNameAndOffice(group.name))
    return inKeeping && (capitals ? shape.words <= 24 : shape.words <= 18);
  // `Union rep:`, `Site manager:` where everybody else has a label of that kind.
  if (shape.lowerWords === 1 && shape.words <= 3 && shape.commas === 0 && shape.digits === 0 && endsInOffice(group.key))
    return inKeeping && seen.lines >= 4 && !first.ownLine;
  if (shape.lowerWords > 0) {
    // An office set with small letters needs both an office word and a name at its end.
    return (
      inKeeping && shape.lowerWords <= 2 && startsWithOffice(group.key) && endsInName(group.name) && !first.ownLine
    );
  }
  if (shape.opener !== '' && seen.bold >= 2 && shape.words <= 14) return !first.candidate.whole || group.total > 1;
  if (shape.timeStart >= 0) return seen.timed >= 2;
  // A label alone on its line in a document whose labels are not, and the reverse, is a section title or a sentence.
  if (first.alone && seen.ownLines * 3 < seen.lines) return false;
  const standsOut = !first.ownLine && seen.lines > 1 && seen.ownLines === seen.lines;
  if (standsOut && shape.casing === 'title' && group.total === 1 && !front.names(group)) return false;
  if (shape.digits > 2) return false;
  if (!inKeeping) {
    // Alone on its line it needs others that stand so, unless the document has no other label.
    const fitsLine = !first.ownLine || seen.ownLines * 2 > seen.lines || seen.lines === 0;
    return shape.words >= 2 && startsWithOffice(group.key) && endsInName(group.name) && shape.words <= 14 && fitsLine;
  }
  if (shape.commas > 0)
    return capitals
      ? shape.words <= 24 && seen.names >= 1
      : (isNameAndOffice(group.name) && shape.words <= 14) || isNameAndOutlet(group, first);
  if (shape.words === 1) {
    // Two letters that come again where other letters do, as in minutes.
    if (shape.casing === 'initials' && group.fresh >= 2 && seen.initials >= 2) return true;
    // A first name in capitals that comes again where most labels are in capitals: a caller, a voice of a caption.
    if (capitals && group.fresh >= 2 && group.key.length > 2 && !first.ownLine && seen.capitals >= MANY_CAPITALS)
      return true;
    // A first name or a surname alone: among such labels, or part of a name that the document has.
    if (front.namesInAnyCase(group) && group.key.length > 3 && !first.ownLine && front.saysSomething(group))
      return true;
    return (
      (seen.singleWords >= 2 && seen.singleWords > seen.names) || (group.key.length > 2 && known.words.has(group.key))
    );
  }
  if (capitals) {
    if (containsOffice(group.key) || front.names(group)) return true;
    // `THE VIDEOGRAPHER:` names a part in the event; a name needs another name beside it.
    if (group.key.startsWith('the ')) return shape.words <= 4;
    // `2ND & 3RD ROUNDS: OSTBURG` is the title of an event.
    if (group.name.includes('&')) return false;
    return shape.words <= 6 && seen.names >= (shape.words <= 3 && shape.digits === 0 && !first.ownLine ? 1 : 2);
  }
  if (containsOffice(group.key) && shape.words <= 16) return true;
  // Where names bear a party or an affiliation in brackets, two capitalised words without one are a title in the speech.
  if (seen.noted * 2 > seen.names && shape.noteStart < 0) return false;
  return shape.words <= 5 && !/[“”"«»/&]/u.test(group.name) && (seen.names >= 1 || front.names(group));
}

/** `La señora DIRECTORA`, `El señor Cano Ruiz` where he speaks again: an article, a form of address and a name. */
function isArticleAndAddress({ key, name, fresh, first: { form } }: Group): boolean {
  const addressed = afterArticle(key);
  if (form.shape.lowerWords !== 1 || addressed === key || !startsWithHonorific(addressed)) return false;
  const rest = name.slice(name.length - addressed.length).replace(/^\S+\s/u, '');
  return fresh > 1 ? isUpper(rest.charCodeAt(0)) : rest.length > 1 && rest === rest.toUpperCase();
}

/** `El Presidente diputado Luis Cano Ruiz`, `La diputada Ana Sosa`: an article, an office of a word or two, and a name. */
function isArticleOfficeAndName({ key, name }: Group, { casing, lowerWords, commas, digits }: LabelShape): boolean {
  if (casing !== 'title' || lowerWords > 2 || commas + digits > 0) return false;
  const office = afterArticle(key);
  return office !== key && startsWithOffice(office) && endsInName(name);
}

/** `Friends, Mr President Anna Weber`: words without an office, a comma, and somebody who is spoken to. */
function addressesLast(key: string): boolean {
  const comma = key.lastIndexOf(', ');
  return comma > 0 && startsWithHonorific(key.slice(comma + 2)) && !containsOffice(key.slice(0, comma));
}

const partWithArticle = new RegExp(
  `^(?:${alternatives(languages.flatMap(({ partArticles }) => partArticles ?? []))}) \\S+(?: \\S+){0,3}$`,
  'u',
);
const genitive = new RegExp(
  `(?<!\\s(?:${alternatives(languages.flatMap(({ nameParticles }) => nameParticles.leads))}))\\s` +
    `(?:${alternatives(languages.flatMap(({ genitiveArticles }) => genitiveArticles ?? []))})\\s`,
  'u',
);

/** What stands behind a name without being an office: `MSc`, `BA`, `LL.M.` */
const degree = /^\p{Lu}[\p{L}.]{0,4}\p{Lu}[\p{L}.]{0,2}$/u;

/** `Heiko Maas, Bundesminister der Justiz`: a name, a comma, an office or a degree. */
function isNameAndOffice(name: string): boolean {
  const comma = name.indexOf(',');
  const person = name.slice(0, comma);
  const office = name
    .slice(comma + 1)
    .trim()
    .toLowerCase();
  // `Mr Speaker, I move:` and `Letzter Satz, Frau Präsidentin:` address somebody.
  if (
    !person.includes(' ') ||
    startsWithHonorific(office) ||
    startsLikeSentence(office) ||
    afterArticle(office) !== office ||
    person.split(' ').length > 5 ||
    labelWord(person.toLowerCase()) !== null
  )
    return false;
  // `Antrag der Abgeordneten Anna Weber, Tom Holt, …`: what somebody brings in, and not somebody and an office.
  if (genitive.test(person)) return false;
  return (
    /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|\p{Ll}{1,4}))*$/u.test(person) &&
    (containsOffice(office) || degree.test(name.slice(comma + 1).trim()))
  );
}

/** `Ada Birk, Channel 4 News`: a first name and a surname, a comma, and the house that the person asks for. */
const nameAndOutlet =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}, \p{Lu}[\p{L}\p{M}\d.&’'-]*(?: [\p{Lu}\d&][\p{L}\p{M}\d.&’'-]*){0,4}$/u;

function isNameAndOutlet({ name, key, total, fresh, isPhrase, word }: Group, { candidate }: FirstOf): boolean {
  if (isPhrase || word !== null || fresh < total || candidate.whole || !nameAndOutlet.test(name)) return false;
  const [person = '', outlet = ''] = key.split(', ');
  return (
    !startsLikeSentence(person) &&
    !startsWithHonorific(`${outlet} `) &&
    !outlet.split(' ').some((one) => calendar.has(one)) &&
    !containsOffice(outlet)
  );
}

const calendar = new Set(languages.flatMap(({ months, weekdays }) => [...months, ...weekdays].flat()));

/** A first name or two and a surname that is a label by itself and set alike, and the office behind a comma. */
function isInFull(
  { key }: Group,
  { casing, digits, lowerWords, commas }: LabelShape,
  single: ReadonlyMap<string, boolean>,
): boolean {
  const comma = key.indexOf(', ');
  const person = comma < 0 ? key : key.slice(0, comma);
  const words = person.split(' ');
  return (
    words.length > 1 &&
    words.length <= 4 &&
    digits === 0 &&
    (lowerWords === 0 || commas > 0) &&
    single.get(words.at(-1) as string) === (casing === 'capitals')
  );
}

/** `The Mayor, Councillor Weber`: an office, and behind a comma a form of address or an office and a name. */
function isOfficeAndPerson(name: string): boolean {
  const comma = name.indexOf(', ');
  if (comma < 0 || name.includes(',', comma + 1)) return false;
  const office = name.slice(0, comma).toLowerCase();
  const person = name.slice(comma + 2);
  if (!startsWithOffice(`${afterArticle(office)} `) || !/\s\p{Lu}[\p{L}\p{M}’'-]+$/u.test(person)) return false;
  return (
    person.split(' ').length <= 4 &&
    person.split(' ').every((word) => /^\p{Lu}/u.test(word)) &&
    (startsWithHonorific(person.toLowerCase()) || startsWithOffice(person.toLowerCase()))
  );
}

function endsInOffice(key: string): boolean {
  return containsOffice(key.slice(key.lastIndexOf(' ') + 1)) && !startsLikeSentence(key);
}

/** The last two words start with a capital, as a first name and a surname do. */
function endsInName(name: string): boolean {
  return /\p{Lu}[\p{L}.’'-]*\s+\p{Lu}[\p{L}’'-]+$/u.test(name);
}
