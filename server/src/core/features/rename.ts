import type { Analysis } from '../analysis/analysis.ts';
import { turnAt } from '../analysis/blockAt.ts';
import { mentions } from '../analysis/entities/mentions.ts';
import { splitOffice } from '../analysis/names.ts';
import { nameKey } from '../analysis/sameName.ts';
import { plain } from '../text/characters.ts';
import type { TextEdit } from '../text/edit.ts';
import { overlaps } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { lookupKey } from '../text/tokens.ts';
import { occurrences, referentAt, referentOf } from './referent.ts';
import type { Occurrence, Referent } from './referent.ts';

/** A name that can be changed, as it stands under the cursor. */
export interface Renameable {
  readonly span: Span;
  readonly name: string;
}

/** Where a name is changed: in the turn at the cursor, from the cursor on, or in the whole file. */
export type RenameScope = 'turn' | 'from-here' | 'file';

export interface RenameOptions {
  readonly scope: RenameScope;
  /** Leaves the heading and what is said alone. */
  readonly labelsOnly: boolean;
}

/** What changing a name comes to. */
export interface Renaming {
  /** In order, and apart. */
  readonly edits: readonly TextEdit[];
  /** Places that still show the old name because its form there, an inflected one mostly, does not tell the new one. */
  readonly left: readonly Span[];
  /** The one who bears the new name already, so that both become one; null when nobody does. */
  readonly merges: string | null;
  /** The name before and after, in full; by these other files are changed alike. */
  readonly names: NameChange;
}

/** A name in full, before and after. */
export interface NameChange {
  readonly from: string;
  readonly to: string;
}

/** Longer ones are pasted by mistake. */
const LONGEST = 120;

/** Why `name` cannot be a name, as a sentence; null when it can. */
export function whyNoName(name: string): string | null {
  const bare = plain(name);
  if (bare === '') return 'A name needs at least one letter.';
  if (/[\r\n]/.test(name.trim())) return 'A name stands on one line.';
  if (/[:：]/u.test(bare)) return 'A name holds no colon, because a colon ends a label.';
  if (!/[\p{L}\p{N}]/u.test(bare)) return 'A name needs at least one letter.';
  if (bare.length > LONGEST) return `A name has ${LONGEST} characters at most.`;
  return null;
}

/** The name at `offset`; null on what names nothing and on dates and sums, which no name change concerns. */
export function renameable(analysis: Analysis, offset: number): Renameable | null {
  const target = targetAt(analysis, offset);
  return target === null ? null : { span: target.span, name: plain(textAt(analysis, target.span)) };
}

/**
 * Gives the name at `offset` another form: in labels, in the heading and where it is mentioned, each form of it in its own way:
 * `Lavrov` alone becomes the new surname, `LAVROV` stays in capitals. Null when nothing can be renamed there.
 * @param newName one that {@link whyNoName} has nothing against
 */
export function rename(analysis: Analysis, offset: number, newName: string, options: RenameOptions): Renaming | null {
  const target = targetAt(analysis, offset);
  if (target === null) return null;
  const printed = plain(textAt(analysis, target.span));
  const full = fullName(target.referent, printed);
  const written = plain(newName);
  const merges = bearer(analysis, target.referent, written);
  const to =
    merges !== null && lookupKey(merges) === lookupKey(written) ? merges : withoutOffice(written, printed, analysis);
  const within = scopeSpan(analysis, offset, target.span, options.scope);
  const forms = { ...namesOf(full, printed, to), here: { isLabel: target.isLabel, key: lookupKey(printed), to } };
  return changed(analysis, target.referent, forms, within, options.labelsOnly, merges);
}

/** The new name without the office that was written with it, though it stands before the name already: `MINISTER HOLM` for `HOLT`. */
function withoutOffice(written: string, printed: string, { transcript: { language } }: Analysis): string {
  if (splitOffice(printed, language).office !== null) return written;
  const { office, name } = splitOffice(written, language);
  return office === null || name === '' ? written : name;
}

/** Does in a whole other file what {@link rename} did in one. Null when nobody bears the name there. */
export function renameAlike(analysis: Analysis, names: NameChange, labelsOnly: boolean): Renaming | null {
  const referent = referentNamed(analysis, names.from);
  if (referent === null) return null;
  const whole = { start: 0, end: analysis.transcript.text.length };
  const forms = namesOf(names.from, names.from, names.to);
  const renaming = changed(analysis, referent, forms, whole, labelsOnly, bearer(analysis, referent, names.to));
  return renaming.edits.length === 0 && renaming.left.length === 0 ? null : renaming;
}

interface Target {
  readonly referent: Referent;
  /** The name that is shown to be changed: of a label the name in it. */
  readonly span: Span;
  readonly isLabel: boolean;
}

function targetAt(analysis: Analysis, offset: number): Target | null {
  const found = referentAt(analysis, offset);
  if (found === null) return null;
  const { referent, span } = found;
  if (referent.kind === 'entity' && (referent.type === 'date' || referent.type === 'money')) return null;
  const here = occurrences(analysis, referent).find((one) => overlaps(one, span));
  return { referent, span: here === undefined ? span : nameSpan(here), isLabel: here?.place === 'label' };
}

/** The part of an occurrence that is the name: of `President Putin` in a label `Putin`. */
function nameSpan({ place, mention, start, end }: Occurrence): Span {
  return place === 'label' && mention !== null ? { start: mention.start, end: mention.end } : { start, end };
}

function textAt({ transcript }: Analysis, { start, end }: Span): string {
  return transcript.text.slice(start, end);
}

/** The name of whom or what is renamed in full; for a part, or a name that is only a label, what is printed. */
function fullName(referent: Referent, printed: string): string {
  if (referent.kind === 'part') return printed;
  const canonical = referent.kind === 'entity' ? referent.entity : (referent.person ?? referent.participant.name);
  const isWhole = lookupKey(canonical) === lookupKey(printed);
  const words = partsOf(printed);
  // Only a surname is too little to tell the rest of the name from; every other form stands for itself.
  const isSurname = words.length === 1 && lookupKey(partsOf(canonical).at(-1) ?? '') === lookupKey(printed);
  return isWhole || isSurname ? canonical : printed;
}

/** A name's forms with what becomes of each; keys as {@link lookupKey} gives them. */
interface Forms {
  readonly names: NameChange;
  readonly byForm: ReadonlyMap<string, string>;
  /** The words that the new name has too: a form of these alone needs no change. */
  readonly kept: ReadonlySet<string>;
  /** The form under the cursor becomes exactly what was written, in all labels or in all of the rest. */
  readonly here?: { readonly isLabel: boolean; readonly key: string; readonly to: string };
}

function namesOf(full: string, printed: string, to: string): Forms {
  const before = partsOf(full);
  const isSurname = lookupKey(printed) !== lookupKey(full);
  const isOneWord = partsOf(to).length === 1;
  const surname = before.at(-1) ?? '';
  const whole = isSurname && isOneWord ? full.slice(0, full.length - surname.length) + inCaseOf(surname, to) : to;
  const after = partsOf(whole);
  const byForm = new Map<string, string>();
  const first = before[0] ?? '';
  const [newFirst, newLast] = [after[0] ?? '', after.at(-1) ?? ''];
  if (before.length > 1) {
    const isName = after.length > 1 && !newFirst.endsWith('.');
    byForm.set(lookupKey(first), isName ? newFirst : first);
    byForm.set(lookupKey(surname), newLast);
  }
  byForm.set(lookupKey(full), whole);
  if (!byForm.has(lookupKey(printed))) byForm.set(lookupKey(printed), to);
  return { names: { from: full, to: whole }, byForm, kept: new Set(after.map(lookupKey)) };
}

function changed(
  analysis: Analysis,
  referent: Referent,
  { names, byForm, kept, here }: Forms,
  within: Span,
  labelsOnly: boolean,
  merges: string | null,
): Renaming {
  const edits: TextEdit[] = [];
  const left: Span[] = [];
  for (const occurrence of occurrences(analysis, referent)) {
    if (!overlaps(occurrence, within) || (labelsOnly && occurrence.place !== 'label')) continue;
    const span = nameSpan(occurrence);
    const printed = textAt(analysis, span);
    const key = lookupKey(plain(printed));
    const isAsHere = here?.key === key && here.isLabel === (occurrence.place === 'label');
    const form = isAsHere ? here.to : byForm.get(key);
    if (form === undefined) {
      if (!partsOf(printed).every((word) => kept.has(lookupKey(word)))) left.push(span);
      continue;
    }
    const text = laidOut(printed, inCaseOf(printed, form));
    if (text !== printed) edits.push({ ...span, text });
  }
  return { edits, left, merges, names };
}

/** Who else bears the name already, as his labels or the text print it. */
function bearer(analysis: Analysis, referent: Referent, name: string): string | null {
  const key = nameKey(name);
  const own = referent.kind === 'participant' ? referent.participant : null;
  for (const participant of analysis.participants) {
    if (participant === own) continue;
    const label = participant.labels.find((text) => nameKey(text) === key);
    if (label !== undefined || nameKey(participant.name) === key) return label ?? participant.name;
  }
  if (referent.kind === 'participant') return null;
  if (referent.kind === 'part')
    return (
      analysis.turns.find(({ label }) => nameKey(label.text) === key && label.key !== referent.key)?.label.text ?? null
    );
  const other = mentions(analysis).find(({ entity, text }) => {
    return entity !== referent.entity && (nameKey(entity) === key || nameKey(plain(text)) === key);
  });
  return other === undefined ? null : plain(other.text);
}

/** Whom or what a file calls by this name; a participant before anything else. */
function referentNamed(analysis: Analysis, name: string): Referent | null {
  const key = lookupKey(name);
  const participant = analysis.participants.find(
    (one) => lookupKey(one.name) === key || one.labels.some((label) => lookupKey(label) === key),
  );
  if (participant !== undefined) return referentOf(analysis, participant);
  const part = analysis.turns.find(({ label, participant: index }) => index < 0 && lookupKey(label.text) === key);
  if (part !== undefined) return { kind: 'part', key: part.label.key };
  const mention = mentions(analysis).find(
    ({ type, entity }) => type !== 'date' && type !== 'money' && lookupKey(entity) === key,
  );
  return mention === undefined ? null : { kind: 'entity', type: mention.type, entity: mention.entity };
}

function scopeSpan(analysis: Analysis, offset: number, span: Span, scope: RenameScope): Span {
  const { length } = analysis.transcript.text;
  if (scope === 'file') return { start: 0, end: length };
  if (scope === 'from-here') return { start: span.start, end: length };
  return turnAt(analysis, offset)?.span ?? span;
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(' ')
    .filter((word) => word !== '');
}

/** The words of a name; initials that are glued to the surname are some. */
function partsOf(name: string): string[] {
  return wordsOf(name.replaceAll(/(\p{Lu}\.)(?=\p{L})/gu, '$1 '));
}

/** `form` in capitals where the text prints capitals, and in ordinary letters where only the new name is in capitals. */
function inCaseOf(printed: string, form: string): string {
  if (isShouted(printed)) return form.toUpperCase();
  if (!isShouted(form) || !/\p{Ll}/u.test(printed)) return form;
  const known = new Map(wordsOf(printed).map((word) => [lookupKey(word), word]));
  return wordsOf(form)
    .map((word) => known.get(lookupKey(word)) ?? word.charAt(0) + word.slice(1).toLowerCase())
    .join(' ');
}

/** True for two capitals and more without a small letter; a lone initial says nothing. */
function isShouted(text: string): boolean {
  return /\p{Lu}\P{Ll}*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && !/^(?:\p{Lu}\.\s?)+$/u.test(text);
}

/** `form` with the white space that the text prints between the words, so that no-break spaces and line breaks stay. */
function laidOut(printed: string, form: string): string {
  const gaps = printed.trim().match(/\s+/g) ?? [];
  if (gaps.every((gap) => gap === ' ')) return form;
  const words = wordsOf(form);
  // Where the numbers of words differ, the gap before the surname counts.
  const moved = words.length - 1 - gaps.length;
  return words.map((word, index) => (index === 0 ? word : `${gaps[index - 1 - moved] ?? ' '}${word}`)).join('');
}
