import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import { allNameWords } from '../languages/wordsOfAll.ts';
import type { Group, OrderedCandidate } from './group.ts';
import type { Candidate } from './section.ts';
import {
  afterArticle,
  containsOffice,
  endsLikePhrase,
  letterWord,
  startsLikeSentence,
  startsWithHonorific,
  startsWithOffice,
} from './vocabulary.ts';

/** A candidate, its group and the section it stands in, in the order of the text. */
interface Placed {
  readonly candidate: Candidate;
  readonly group: Group;
  readonly section: number;
}

/** What the head of the document says about a group. */
export interface Evidence {
  /** The name stands there before its first label. */
  readonly isNamed: (group: Group) => boolean;
  /** The letters are said to be somebody's. */
  readonly isIntroduced: (group: Group) => boolean;
  /** The letters stand inside sentences as well. */
  readonly isWord: (group: Group) => boolean;
}

/**
 * Labels that have no mark of a label and are ones because the whole document sets them so: names that end in a full stop
 * (`Mr. Webb.`), names in brackets (`[Speaker 1]`), names alone on their line, names before a dash, and dashes and chevrons
 * without a name. Each kind must be more frequent than labels of
 * other forms are, and come from two speakers at least.
 * @param lines how many lines have labels of other forms
 */
export function weakLabels(
  ordered: readonly Placed[],
  groups: ReadonlyMap<string, Group>,
  { lines, names }: { readonly lines: number; readonly names: number },
  { isNamed, isIntroduced, isWord }: Evidence,
): Group[] {
  const stops = [];
  const brackets = [];
  const alone = [];
  const dashed = [];
  const nicknames = [];
  const items = [];
  const small = [];
  const gapped = [];
  const letters = [];
  const clocked = [];
  for (const group of groups.values()) {
    if (group.fresh === 0 || group.word === 'field') continue;
    if (group.weakness === '|stop') stops.push(group);
    else if (group.weakness === '|bracket') brackets.push(group);
    else if (group.weakness === '|alone') alone.push(group);
    else if (group.weakness === '|dash') dashed.push(group);
    else if (group.weakness === '|nick') nicknames.push(group);
    else if (group.weakness === '|item') items.push(group);
    else if (group.weakness === '|small') small.push(group);
    else if (group.weakness === '|gap') gapped.push(group);
    else if (group.weakness === '|letters') letters.push(group);
    else if (group.weakness === '|clock') clocked.push(group);
  }
  const beforeDash = [...takingTurns(ordered, dashed, lines), ...besideLetters(groups, dashed, isNamed)];
  return [
    ...stopped(stops, lines),
    ...bracketed(brackets, lines, names),
    ...namesAlone(ordered, alone, lines, isNamed),
    ...beforeDash,
    ...takingTurns(ordered, items, lines),
    ...takingTurns(ordered, gapped, lines),
    ...speaking(ordered, gapped.filter(startsWithInitial), lines, ENOUGH_ALONE),
    ...speaking(ordered, gapped.filter(isSpaced), lines, ENOUGH_SPACED),
    ...ownLetters(
      ordered,
      letters.filter(({ key }) => key.length > 1),
      lines,
      { isIntroduced, isWord },
    ),
    ...spacedPair(ordered, groups, lines),
    ...askedAndAlone(ordered, gapped, alone),
    ...takingTurns(ordered, small, lines),
    ...afterClock(ordered, clocked, lines),
    ...inBoldBeforeDash(ordered, dashed, lines),
    ...partsInSmall(small, lines),
    ...timed(small),
    ...numbered(small),
    ...addresses(ordered, small),
    ...nicknamed(nicknames, lines),
    ...(beforeDash.length > 0 ? alone.filter(({ word }) => word === 'moderator') : []),
    ...signs(ordered, groups, lines),
  ];
}

/** The letters of a name without what stands between them: `pm` of `p. m`. */
function lettersOf({ key }: Group): string {
  return key.replaceAll(/[. ]/g, '');
}

/** So many turns must the letters of whoever answers have. */
const ENOUGH_ANSWERS = 3;

/**
 * `P. M. Yes.`, `PM. Yes.`, `PM Yes.`: two or three letters that take turns with the letter of whoever asks, however they are set.
 */
export function answeringLetters(
  ordered: readonly Placed[],
  groups: ReadonlyMap<string, Group>,
  isWord: Evidence['isWord'],
): readonly Group[] {
  const q = groups.get('q');
  if (q?.accepted !== true) return [];
  const byLetters = new Map<string, Group[]>();
  for (const group of groups.values()) {
    const { casing, words, mark } = group.first.form.shape;
    const isLetters = casing === 'initials' && words === 1 && (mark === '' || mark === '.' || mark === ':');
    const letters = lettersOf(group);
    if (!isLetters || group.word === 'field' || !/^\p{L}{2,3}$/u.test(letters)) continue;
    // In a text all in capitals words look like that, too.
    if (startsLikeSentence(letters) || (mark === '' && group.word === null && isWord(group))) continue;
    byLetters.set(letters, [...(byLetters.get(letters) ?? []), group]);
  }
  return [...byLetters.values()].flatMap((own) => {
    if (sum(own) < ENOUGH_ANSWERS) return [];
    const sides = ordered.filter(({ group, candidate }) => candidate.fresh && (group === q || own.includes(group)));
    const changes = sides.filter(
      ({ group }, index) => index > 0 && (sides[index - 1]?.group === q) !== (group === q),
    ).length;
    return changes * 5 >= (sides.length - 1) * 3 ? own : [];
  });
}

/** So many questions must a word ask that has no mark. */
const ENOUGH_WORDS = 4;

/** `Question When?`, and below it `Prime Minister` alone on a line: both have lost their colons. */
function askedAndAlone(
  ordered: readonly Placed[],
  gapped: readonly Group[],
  alone: readonly Group[],
): readonly Group[] {
  const asking = gapped.filter(({ word, fresh }) => word === 'question' && fresh >= ENOUGH_WORDS);
  const answering = alone.filter(
    ({ key, word, fresh }) =>
      fresh >= ENOUGH_WORDS && (word === 'office' || word === 'answer' || startsWithHonorific(key)),
  );
  if (asking.length === 0 || answering.length === 0) return [];
  const own = [...asking, ...answering];
  const placed = ordered.filter(({ group, candidate }) => candidate.fresh && own.includes(group));
  return changesIn(placed) * 5 >= (placed.length - 1) * 3 ? own : [];
}

/**
 * `P ¿Cuándo?` and `R En junio.`: the letters of a language for question and answer, with nothing but a space behind them, that take
 * turns again and again, one of them asking more often than not.
 */
function spacedPair(ordered: readonly Placed[], groups: ReadonlyMap<string, Group>, lines: number): readonly Group[] {
  for (const [question, answer] of languages.flatMap(({ letters }) => letters)) {
    const asked = groups.get(`${question}|letters`);
    const answered = groups.get(`${answer}|letters`);
    if (asked === undefined || answered === undefined) continue;
    const pair = [asked, answered];
    const placed = ordered.filter(({ group, candidate }) => pair.includes(group) && candidate.fresh);
    const asking = placed.filter(({ group, candidate }) => group === asked && candidate.asks).length;
    if (placed.length < ENOUGH_SPACED || placed.length <= lines || asking * 2 < asked.fresh) continue;
    if (changesIn(placed) * 5 >= (placed.length - 1) * 4) return pair;
  }
  return [];
}

const calendar = new Set(languages.flatMap(({ months, weekdays }) => [...months, ...weekdays].flat()));

/**
 * Names before a dash, or at the beginning of the items of a list, that come again, and whose questions somebody else takes up; or
 * names with their office, which have their line to themselves.
 */
function takingTurns(ordered: readonly Placed[], groups: readonly Group[], lines: number): readonly Group[] {
  const own = groups.filter(
    ({ key, isPhrase, first: { form } }) => form.shape.digits === 0 && !calendar.has(key) && !isPhrase,
  );
  const count = sum(own);
  if (own.length < 2 || count < ENOUGH_ALONE || count <= lines || !own.some(({ fresh }) => fresh >= 2)) return [];
  const names = new Set(own);
  const placed = ordered.filter(({ group, candidate }) => names.has(group) && candidate.fresh);
  if (changesIn(placed) * 5 < (count - 1) * 3) return [];
  // `А. ВЕБЕР - Добрый день.`: initials and a surname in capitals begin no sentence, and two of them that come again talk.
  if (own.filter((group) => group.fresh >= 2 && isInitialled(group)).length >= 2)
    return own.filter(
      ({ key, fresh, first: { form } }) =>
        form.shape.casing === 'capitals' || (form.shape.casing === 'initials' && fresh >= 2 && key.length > 2),
    );
  const offices = placed.filter(({ candidate }) => candidate.ownLine).length;
  const asked = placed.filter(({ candidate }, index) => candidate.asks && index + 1 < placed.length);
  const taken = placed.filter(({ group }, index) => {
    const before = placed[index - 1];
    return before?.candidate.asks === true && before.group !== group;
  });
  if (offices * 2 > count) return own.filter(({ first }) => first.ownLine);
  return asked.length * 5 >= count && taken.length * 4 >= asked.length * 3 ? own : [];
}

/** Names behind a time without seconds, two of which come again and in turn; what is on at a time of day stands line under line. */
function afterClock(ordered: readonly Placed[], groups: readonly Group[], lines: number): readonly Group[] {
  const placed = ordered.filter(({ group }) => groups.includes(group));
  const isList = placed.filter((one, index) => isUnder(placed[index - 1], one)).length * 3 > placed.length;
  return !isList && inTurn(ordered, groups, lines) && groups.filter(({ fresh }) => fresh > 1).length > 1 ? groups : [];
}

/** `**Anna Weber** - Good morning.`: names in bold before a dash that come again; what a list explains comes once. */
function inBoldBeforeDash(ordered: readonly Placed[], groups: readonly Group[], lines: number): readonly Group[] {
  const bold = groups.filter(({ first: { form } }) => /^[*_]/.test(form.shape.opener));
  return inTurn(ordered, bold, lines) && bold.some(({ fresh }) => fresh > 1) ? bold : [];
}

/** True when names of one kind outnumber other labels, and hardly ever one of them stands twice running. */
function inTurn(ordered: readonly Placed[], groups: readonly Group[], lines: number): boolean {
  const count = sum(groups);
  if (groups.length < 2 || count < ENOUGH_ALONE || count <= lines) return false;
  const own = new Set(groups);
  const placed = ordered.filter(({ group, candidate }) => own.has(group) && candidate.fresh);
  return changesIn(placed) * 5 >= (placed.length - 1) * 3;
}

/** `А. ВЕБЕР`, `А.ВЕБЕР` */
function isInitialled({ key, first: { form } }: Group): boolean {
  return form.shape.casing === 'capitals' && /^\p{L}\.\s?\p{L}{2}/u.test(key);
}

/** So many lines must begin with letters that nobody introduces before they are taken for names. */
const ENOUGH_SPACED = 6;

/** `A. Weber Good morning.` */
function startsWithInitial({ key }: Group): boolean {
  return key.charCodeAt(1) === 0x2e;
}

/**
 * Letters before a space or a gap: `AW Good morning.` The heading says whose they are, and then other letters between them are those
 * of callers of whom nobody says more; or they show it themselves, by taking turns.
 */
function ownLetters(
  ordered: readonly Placed[],
  groups: readonly Group[],
  lines: number,
  { isIntroduced, isWord }: Pick<Evidence, 'isIntroduced' | 'isWord'>,
): readonly Group[] {
  const short = groups.filter(({ key }) => key.length < 4);
  const shown = speaking(ordered, short, lines, ENOUGH_SPACED);
  const introduced = groups.filter(isIntroduced);
  const count = sum(introduced);
  if (introduced.length < 2 || count < ENOUGH_ALONE || count <= lines) return shown;
  const known = new Set([...introduced, ...shown]);
  return groups.filter((group) => known.has(group) || (group.key.length === 2 && !isWord(group)));
}

/** Nothing but one space or a tab stands behind a name in capitals: `WEBER Good morning.` */
function isSpaced({ first: { form } }: Group): boolean {
  const { casing, end, textStart } = form.shape;
  return casing === 'capitals' && textStart === end + 1;
}

/** Names that nothing but a space sets apart: two of them again and again and in turn, and what stands behind them opens as turns do. */
function speaking(
  ordered: readonly Placed[],
  groups: readonly Group[],
  lines: number,
  enough: number,
): readonly Group[] {
  const often = new Set(groups.filter(({ fresh }) => fresh >= 2));
  const placed = ordered.filter(({ group, candidate }) => often.has(group) && candidate.fresh);
  if (often.size < 2 || placed.length < enough || placed.length <= lines) return [];
  const opening = placed.filter(({ candidate }) => candidate.speaks || candidate.asks).length;
  if (changesIn(placed) * 5 < (placed.length - 1) * 3 || opening * 4 < placed.length) return [];
  return groups.filter((group) => often.has(group) || group.first.candidate.speaks || group.first.candidate.asks);
}

/** How often another speaker than the one before has the floor. */
function changesIn(placed: readonly Placed[]): number {
  return placed.filter(({ group }, index) => index > 0 && placed[index - 1]?.group !== group).length;
}

/**
 * Dashes where every other of them asks, as an interviewer does; lines in bold or italics, most of which ask; chevrons.
 */
function signs(ordered: readonly Placed[], groups: ReadonlyMap<string, Group>, lines: number): readonly Group[] {
  const found = [];
  const chevrons = groups.get('>>|sign');
  if (chevrons !== undefined && (lines === 0 ? chevrons.fresh >= 3 : hasNamedChevrons(groups))) found.push(chevrons);
  const bold = groups.get('**|sign');
  // Somebody may have a label all the same, where not one person answers.
  if (bold !== undefined && bold.fresh >= 3 && lines * 3 <= bold.fresh) {
    const own = ordered.filter(({ group, candidate }) => group === bold && candidate.fresh);
    if (own.filter(({ candidate }) => candidate.asks).length >= own.length * 0.6) found.push(bold);
  }
  return found;
}

/** So many turns must either side have where one has labels and the other a dash. */
const ENOUGH_SIDES = 3;

/**
 * Dashes between labels, turn by turn: `— When?` above `WEBER: In spring.` Several dashes in one turn are a list, and one right below a
 * label that has its line to itself opens what is said there. Names that come once each are labels where they take turns so.
 */
export function dashesBetween(
  ordered: readonly OrderedCandidate[],
  groups: ReadonlyMap<string, Group>,
): readonly Group[] {
  const dash = groups.get('—|sign');
  if (dash === undefined || dash.fresh < ENOUGH_SIDES) return [];
  const own = ordered.filter(
    ({ group, candidate }) => candidate.fresh && (group === dash || group.accepted || isCalled(group)),
  );
  const talk = own.filter((one, index) => one.group !== dash || !opensText(own[index - 1], one));
  const signed = talk.filter(({ group }) => group === dash);
  if (signed.length < ENOUGH_SIDES || talk.length - signed.length < ENOUGH_SIDES) return [];
  const changes = talk.filter(
    ({ group }, index) => index > 0 && (talk[index - 1]?.group === dash) !== (group === dash),
  ).length;
  return changes * 5 >= (talk.length - 1) * 4 ? [...new Set(talk.map(({ group }) => group))] : [];
}

/** `A. Weber, harbour master:`: two words or more that are no phrase, in capitals or with an office behind a comma. */
function isCalled({ weakness, word, isPhrase, first: { form } }: Group): boolean {
  const { mark, words, lowerWords, commas, digits, casing } = form.shape;
  if (weakness !== '' || word !== null || isPhrase || mark !== ':' || casing === 'lower') return false;
  return words > 1 && digits === 0 && (lowerWords === 0 || commas > 0);
}

/** The dash stands right below the label that is alone on its line. */
function opensText(label: OrderedCandidate | undefined, { start }: OrderedCandidate): boolean {
  return label?.candidate.ownLine === true && start - label.start - label.candidate.form.shape.end <= LONGEST_GAP;
}

/** Two line ends. */
const LONGEST_GAP = 4;

function hasNamedChevrons(groups: ReadonlyMap<string, Group>): boolean {
  return [...groups.values()].some((group) => group.accepted && group.first.form.shape.opener.startsWith('>>'));
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, group) => total + group.fresh, 0);
}

function stopped(groups: readonly Group[], lines: number): readonly Group[] {
  const own = groups.filter(({ key, word, first }) => {
    const rest = afterArticle(key);
    if (rest !== key) return containsOffice(rest);
    return (
      startsWithHonorific(key) ||
      startsWithOffice(key) ||
      isSurnameFirst(key) ||
      word === 'moderator' ||
      word === 'question' ||
      word === 'answer' ||
      word === 'audience' ||
      isShouted(first)
    );
  });
  const count = sum(own);
  return own.length >= 2 && count >= 4 && count > lines && own.some(({ fresh }) => fresh >= 2) ? own : [];
}

/** `ANNA WEBER`, who is called so more often than a heading is. */
function isShouted({ form: { shape } }: Group['first']): boolean {
  return shape.casing === 'capitals' && shape.words >= 2 && shape.words <= 4;
}

/** `вебер а.б.`, `вебер а. б., министр транспорта` */
function isSurnameFirst(key: string): boolean {
  return /^[\u0400-\u04ff-]+ (?:[\u0400-\u04ff]\.\s?){1,2}(?:, [^.]+)?$/u.test(key);
}

/** Words that say what kind of note a bracket is. */
const noteWords = new Set(languages.flatMap(({ notes, openMarks }) => [...Object.values(notes).flat(), ...openMarks]));

/** Names in angle brackets that open more lines than labels of other forms do, and not one of them alone. */
function nicknamed(groups: readonly Group[], lines: number): readonly Group[] {
  const own = groups.filter(({ key }) => !key.split(' ').some((word) => noteWords.has(word)));
  const count = sum(own);
  return own.length >= 2 && count >= ENOUGH_ALONE && count > lines && own.some(({ fresh }) => fresh >= 2) ? own : [];
}

/** Names before a dash where the letters of those who ask and answer stand before one: `Anna Weber - …` beside `Q - …`. */
function besideLetters(
  groups: ReadonlyMap<string, Group>,
  dashed: readonly Group[],
  isNamed: (group: Group) => boolean,
): readonly Group[] {
  const q = groups.get('q');
  if (q?.accepted !== true || q.first.form.shape.mark !== '-') return [];
  return dashed.filter(
    (group) =>
      group.first.form.shape.lowerWords === 0 &&
      !calendar.has(group.key) &&
      !group.isPhrase &&
      (group.fresh > 1 || isNamed(group)),
  );
}

/** A part's name in small letters, again and again between labels: `host: …` among `AW: …`. */
function partsInSmall(groups: readonly Group[], lines: number): readonly Group[] {
  return groups.filter(
    ({ word, fresh }) => word !== null && word !== 'field' && fresh >= OFTEN_PART && lines >= OFTEN_PART,
  );
}

const OFTEN_PART = 3;

/** The voices that a program told apart, in small letters: `spk00: …`, `spk12: …`. No prose has two of them. */
function numbered(groups: readonly Group[]): readonly Group[] {
  const voices = groups.filter(({ word, first: { form } }) => word === 'placeholder' && form.shape.digits > 0);
  return voices.length >= 2 && sum(voices) >= ENOUGH_ALONE ? voices : [];
}

/** `hafenpost.de: Wann öffnet die Brücke?`: the address of the paper that asks, which most of its turns do. */
function addresses(ordered: readonly Placed[], groups: readonly Group[]): readonly Group[] {
  return groups.filter((group) => {
    if (group.fresh < 2 || !/^[\p{Ll}\d-]+(?:\.[\p{Ll}-]{2,})+$/u.test(group.key)) return false;
    const own = ordered.filter(({ group: other, candidate }) => other === group && candidate.fresh);
    return own.filter(({ candidate }) => candidate.asks).length * 2 >= own.length;
  });
}

/** Names in small letters with a time behind them, more than one of them again and again: `spk_0: [00:00:12]`. */
function timed(groups: readonly Group[]): readonly Group[] {
  const all = groups.filter(({ first: { form } }) => form.shape.timeStart >= 0);
  const own = all.filter(({ fresh }) => fresh > 1);
  // With the time of day behind it a name has its line to itself, and some come once.
  if (own.length > 0 && all.every(({ first }) => first.ownLine) && sum(all) >= ENOUGH_ALONE) return all;
  return own.length > 1 ? own : [];
}

function bracketed(groups: readonly Group[], lines: number, names: number): readonly Group[] {
  const own = groups.filter(
    ({ key, isPhrase, first: { form } }) =>
      !noteWords.has(key) &&
      !key.split(' ').some((word) => noteWords.has(word)) &&
      (form.shape.words > 1 || form.shape.digits > 0) &&
      !isPhrase,
  );
  const count = sum(own);
  if (own.length >= 2 && count >= 3 && count > lines && own.some(({ fresh }) => fresh >= 2)) return own;
  // A voice in a report, between the labels of those who present it: `[Paul Arden]` alone on its line.
  return names > 0 ? own.filter(({ first }) => first.ownLine && first.form.shape.casing === 'title') : [];
}

/** So many lines of names must there be before they are taken for labels. */
const ENOUGH_ALONE = 4;

function namesAlone(
  ordered: readonly Placed[],
  groups: readonly Group[],
  lines: number,
  isNamed: (group: Group) => boolean,
): readonly Group[] {
  const isName = ({ key, name, isPhrase }: Group): boolean =>
    (!isPhrase || (key.startsWith('the ') && containsOffice(key) && !endsLikePhrase(key))) && !/[“”"«»/&]/u.test(name);
  const often = new Set(groups.filter((group) => group.fresh >= 2 && isName(group)));
  const count = sum([...often]);
  if (often.size < 2 || count < ENOUGH_ALONE || count <= lines * 2) return [];
  const all = ordered.filter(({ group }) => group.weakness === '|alone');
  // Those who speak once stand between them.
  const standing = all.filter(({ group, candidate }) => candidate.fresh && isName(group));
  const changes = standing.filter(
    ({ group }, index) => often.has(group) && index > 0 && standing[index - 1]?.group !== group,
  ).length;
  const crowded = all.filter(
    (one, index) => often.has(one.group) && (isUnder(all[index - 1], one) || isUnder(one, all[index + 1])),
  ).length;
  // Names under one another are a list, and one name again and again is a running head.
  if (crowded * 3 > count || changes * 5 < (count - 1) * 3) return [];
  const once = groups.filter(
    (group) =>
      group.fresh === 1 &&
      isName(group) &&
      (group.first.form.shape.noteStart >= 0 ||
        group.word === 'question' ||
        isNamed(group) ||
        group.word === 'audience' ||
        hasLetters.test(group.name) ||
        startsWithHonorific(group.key) ||
        startsWithOffice(group.key)),
  );
  return [...often, ...once];
}

/** The letters of a seat or an honour behind a name: `Ada Birk MP`. */
const hasLetters = new RegExp(
  ` (?:${alternatives(allNameWords.flatMap(({ postNominals }) => postNominals ?? []))})$`,
  'u',
);

/** True when nothing stands between the two lines. */
function isUnder(above: Placed | undefined, below: Placed | undefined): boolean {
  if (above === undefined || below === undefined || above.section !== below.section) return false;
  const step = below.candidate.line - above.candidate.line;
  return step === 1 || (step === 2 && above.candidate.alone);
}

/** Letters with a number, as the participants of a study have, beside the letter of who asks them: `I:`, `P1:`, `P2:`. */
export function numberedLetters(groups: ReadonlyMap<string, Group>): Group[] {
  const numbered = [...groups.values()].filter(
    ({ key, fresh, first: { form } }) => fresh > 0 && form.shape.mark === ':' && /^\p{L}\d{1,2}$/u.test(key),
  );
  if (sum(numbered) < 2) return [];
  // Questions and answers are numbered in pairs: `Q1:`, `A1:`.
  const pairs = numbered.filter(({ key }) => /^[qa]/.test(key));
  if (pairs.some(({ key }) => key.startsWith('q')) && pairs.some(({ key }) => key.startsWith('a'))) return pairs;
  const asked = [...groups.values()].filter(
    ({ key, word, fresh, first: { form } }) =>
      fresh > 0 && form.shape.mark === ':' && (word === 'question' || word === 'moderator' || /^[imq]$/u.test(key)),
  );
  return sum(asked) < 2 ? [] : [...asked, ...numbered];
}

/** So many turns must such words have. */
const ENOUGH_NUMBERED = 5;

/** One word with different numbers, two of which come again: `Guest-1:`, `Guest-2:`. Steps and figures come once each. */
export function numberedWords(groups: ReadonlyMap<string, Group>): Group[] {
  const byWord = new Map<string, Group[]>();
  for (const group of groups.values()) {
    const word = /^(\p{L}{2,})[-_ ]\d{1,2}$/u.exec(group.key)?.[1];
    if (word === undefined || group.fresh === 0 || group.weakness !== '') continue;
    byWord.set(word, [...(byWord.get(word) ?? []), group]);
  }
  return [...byWord.values()].flatMap((own) =>
    sum(own) >= ENOUGH_NUMBERED && own.filter(({ fresh }) => fresh > 1).length > 1 ? own : [],
  );
}

/** Letters of those who ask, with a full stop and a dash, beside labels that are set so: `P.-` beside `Presidente.-` */
export function askingLetters(groups: ReadonlyMap<string, Group>): Group[] {
  return languages.flatMap(({ letters }) =>
    letters.flatMap(([question]) => {
      const group = groups.get(question);
      return group !== undefined && group.fresh > 0 && group.first.form.shape.mark === '-' ? [group] : [];
    }),
  );
}

/** So many turns must two letters that nobody knows have in turn. */
const ENOUGH_LETTERS = 6;

/** Two letters with a colon that take turns, and no third: `I:` and `K:`, the initials of those who talk. */
export function alternatingLetters(
  ordered: readonly Placed[],
  groups: ReadonlyMap<string, Group>,
  isIntroduced: Evidence['isIntroduced'],
): Group[] {
  const letters = [...groups.values()].filter(
    ({ key, fresh, first: { form } }) => fresh > 0 && form.shape.mark === ':' && /^\p{L}$/u.test(key),
  );
  const enough = letters.every(isIntroduced) ? ENOUGH_LETTERS / 2 : ENOUGH_LETTERS;
  if (letters.length !== 2 || letters.some(({ fresh }) => fresh < 2) || sum(letters) < enough) return [];
  const own = new Set(letters);
  const placed = ordered.filter(({ group, candidate }) => own.has(group) && candidate.fresh);
  return changesIn(placed) * 5 >= (placed.length - 1) * 4 ? letters : [];
}

/** `Pregunta.` and `Respuesta.` written out, before letters with a full stop stand for them. */
export function writtenOut(groups: ReadonlyMap<string, Group>): Group[] {
  const stopped = (word: string): boolean =>
    [...groups.values()].some(
      ({ key, accepted, first: { form } }) =>
        accepted && key.length === 1 && form.shape.mark === '.' && letterWord(key) === word,
    );
  return [...groups.values()].filter(
    ({ weakness, word, fresh }) =>
      weakness === '|stop' && fresh > 0 && (word === 'question' || word === 'answer') && stopped(word),
  );
}

/** Letters for question and answer, other than `Q` and `A`, where both come again and are set alike: `P.` and `R.` */
export function pairedLetters(groups: ReadonlyMap<string, Group>): Group[] {
  const found: Group[] = [];
  for (const [question, answer] of languages.flatMap(({ letters }) => letters)) {
    const asked = groups.get(question);
    const answered = groups.get(answer);
    if (asked === undefined || answered === undefined || asked.fresh === 0 || answered.fresh === 0) continue;
    const { mark } = asked.first.form.shape;
    if (mark === '' || mark !== answered.first.form.shape.mark) continue;
    // A dash behind the letter is mark enough where each stands once.
    if (mark !== '-' && (asked.fresh < 2 || answered.fresh < 2)) continue;
    if (Math.max(asked.fresh, answered.fresh) > 3 * Math.min(asked.fresh, answered.fresh)) continue;
    found.push(asked, answered);
  }
  return found;
}
