import { languages } from '../languages/index.ts';
import type { Group } from './decision.ts';
import type { Candidate } from './section.ts';
import {
  containsOffice,
  endsLikePhrase,
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

/**
 * Labels that have no mark of a label and are ones because the whole document sets them so: names that end in a full stop
 * (`Mr. Webb.`), names in brackets (`[Speaker 1]`), names alone on their line. Each kind must be more frequent than labels of
 * other forms are, and come from two speakers at least.
 * @param lines how many lines have labels of other forms
 */
export function weakLabels(
  ordered: readonly Placed[],
  groups: ReadonlyMap<string, Group>,
  { lines, names }: { readonly lines: number; readonly names: number },
): Group[] {
  const stops = [];
  const brackets = [];
  const alone = [];
  for (const group of groups.values()) {
    if (group.fresh === 0 || group.word === 'field') continue;
    if (group.weakness === '|stop') stops.push(group);
    else if (group.weakness === '|bracket') brackets.push(group);
    else if (group.weakness === '|alone') alone.push(group);
  }
  return [...stopped(stops, lines), ...bracketed(brackets, lines, names), ...namesAlone(ordered, alone, lines)];
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, group) => total + group.fresh, 0);
}

function stopped(groups: readonly Group[], lines: number): readonly Group[] {
  const own = groups.filter(({ key }) => {
    const rest = key.replace(/^the /, '');
    return rest === key ? startsWithHonorific(key) || startsWithOffice(key) : containsOffice(rest);
  });
  const count = sum(own);
  return own.length >= 2 && count >= 4 && count > lines && own.some(({ fresh }) => fresh >= 2) ? own : [];
}

/** Words that say what kind of note a bracket is. */
const noteWords = new Set(languages.flatMap(({ notes, openMarks }) => [...Object.values(notes).flat(), ...openMarks]));

function bracketed(groups: readonly Group[], lines: number, names: number): readonly Group[] {
  const own = groups.filter(
    ({ key, first: { form } }) =>
      !noteWords.has(key) &&
      !key.split(' ').some((word) => noteWords.has(word)) &&
      (form.shape.words > 1 || form.shape.digits > 0) &&
      !startsLikeSentence(key),
  );
  const count = sum(own);
  if (own.length >= 2 && count >= 3 && count > lines && own.some(({ fresh }) => fresh >= 2)) return own;
  // A voice in a report, between the labels of those who present it: `[Paul Arden]` alone on its line.
  return names > 0 ? own.filter(({ first }) => first.ownLine && first.form.shape.casing === 'title') : [];
}

/** So many lines of names must there be before they are taken for labels. */
const ENOUGH_ALONE = 4;

function namesAlone(ordered: readonly Placed[], groups: readonly Group[], lines: number): readonly Group[] {
  const isName = ({ key, name }: Group): boolean =>
    !startsLikeSentence(key) && !endsLikePhrase(key) && !/[“”"«»/&]/u.test(name);
  const often = new Set(groups.filter((group) => group.fresh >= 2 && isName(group)));
  const count = sum([...often]);
  if (often.size < 2 || count < ENOUGH_ALONE || count <= lines * 2) return [];
  const all = ordered.filter(({ group }) => group.weakness === '|alone');
  const own = all.filter(({ group, candidate }) => often.has(group) && candidate.fresh);
  const changes = own.filter(({ group }, index) => index > 0 && own[index - 1]?.group !== group).length;
  const crowded = all.filter(
    (one, index) => often.has(one.group) && (isUnder(all[index - 1], one) || isUnder(one, all[index + 1])),
  ).length;
  // Names under one another are a list, and one name again and again is a running head.
  if (crowded * 3 > count || changes * 5 < (count - 1) * 3) return [];
  const once = groups.filter(
    (group) =>
      group.fresh === 1 &&
      isName(group) &&
      (group.first.form.shape.noteStart >= 0 || startsWithHonorific(group.key) || startsWithOffice(group.key)),
  );
  return [...often, ...once];
}

/** True when nothing stands between the two lines. */
function isUnder(above: Placed | undefined, below: Placed | undefined): boolean {
  if (above === undefined || below === undefined || above.section !== below.section) return false;
  const step = below.candidate.line - above.candidate.line;
  return step === 1 || (step === 2 && above.candidate.alone);
}

/** Letters for question and answer, other than `Q` and `A`, where both come again and are set alike: `P.` and `R.` */
export function pairedLetters(groups: ReadonlyMap<string, Group>): Group[] {
  const found: Group[] = [];
  for (const [question, answer] of languages.flatMap(({ letters }) => letters)) {
    const asked = groups.get(question);
    const answered = groups.get(answer);
    if (asked === undefined || answered === undefined || asked.fresh < 2 || answered.fresh < 2) continue;
    const { mark } = asked.first.form.shape;
    if (mark === '' || mark !== answered.first.form.shape.mark) continue;
    if (Math.max(asked.fresh, answered.fresh) > 3 * Math.min(asked.fresh, answered.fresh)) continue;
    found.push(asked, answered);
  }
  return found;
}
