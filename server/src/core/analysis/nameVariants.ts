import type { Analysis } from './analysis.ts';
import { labelSlips } from './labelSlips.ts';
import { evidenceOf, splitOffice } from './names.ts';
import { namesNobody } from './participants.ts';
import { remembered } from './remembered.ts';
import type { Label } from '../syntax/transcript.ts';

/** One way in which the labels of a speaker are written. */
export interface NameForm {
  /** As a person would say the label is. */
  readonly text: string;
  /** The name in it, without office and form of address; empty when it is an office alone. */
  readonly name: string;
  readonly labels: readonly Label[];
}

/** A speaker whose name is written in more than one way. */
export interface NameVariants {
  /** The form of most labels; of several, the one that is set like most labels of the document. */
  readonly usual: NameForm;
  /** The other forms, in order of first use. */
  readonly others: readonly NameForm[];
}

interface ReadForm extends NameForm {
  readonly labels: Label[];
  readonly office: string | null;
  readonly honorific: string | null;
  readonly affiliation: string | null;
}

/**
 * The speakers whose name is written in two ways that no rule of good form explains: two spellings (`Natalya`, `Natalia`;
 * `ÓSCAR`, `OSCAR`; `P. K. BALA`, `P.K. BALA`), or a short and a long form that change places. An office or a full name at
 * the first mention, or where the speaker is introduced again, is good form; slips of the pen are {@link labelSlips}.
 */
export function nameVariants(analysis: Analysis): NameVariants[] {
  const found: NameVariants[] = [];
  const inCapitals = analysis.turns.filter(({ label }) => isInCapitals(label.text)).length * 2 > analysis.turns.length;
  const weight = ({ labels, name, text }: ReadForm): number =>
    labels.length * 2 + (isInCapitals(name === '' ? text : name) === inCapitals ? 1 : 0);
  for (const forms of formsBySpeaker(analysis)) {
    if (forms.length < 2) continue;
    const usual = forms.reduce((most, form) => (weight(form) > weight(most) ? form : most));
    const others = forms.filter((form) => form !== usual && isVariant(form, usual));
    if (others.length > 0) found.push({ usual, others });
  }
  return found;
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** The forms of each speaker's labels, in order of first use. */
function formsBySpeaker(analysis: Analysis): Iterable<readonly ReadForm[]> {
  const { language } = analysis.transcript;
  const texts = new Map<string, { readonly speaker: string; readonly labels: Label[] }>();
  for (const { label, participant } of analysis.turns) {
    const same = texts.get(label.text);
    if (same !== undefined) same.labels.push(label);
    else {
      const speaker = participant < 0 || namesNobody(label.key) ? ` ${label.key}` : String(participant);
      texts.set(label.text, { speaker, labels: [label] });
    }
  }
  const slips = new Set(labelSlips(analysis).map(({ rare }) => rare.text));
  const evidence = evidenceOf([...texts.keys()], language);
  /** The speaker under whom a name that sounds so was entered first. */
  const bySound = new Map<string, string>();
  const bySpeaker = new Map<string, ReadForm[]>();
  for (const [text, { speaker, labels }] of texts) {
    if (slips.has(text) || labels.some(({ defects }) => defects.includes('hidden-character'))) continue;
    const form: ReadForm = { text, labels, ...splitOffice(text, language, evidence) };
    let who = speaker;
    if (form.name.includes(' ')) {
      const sound = soundOf(form.name);
      who = bySound.get(sound) ?? speaker;
      bySound.set(sound, who);
    }
    const forms = bySpeaker.get(who);
    if (forms === undefined) bySpeaker.set(who, [form]);
    else forms.push(form);
  }
  return bySpeaker.values();
}

/** True when `form` and `usual` are two ways of writing one name that nothing but chance decides between. */
function isVariant(form: ReadForm, usual: ReadForm): boolean {
  if (!agree(form.honorific, usual.honorific)) return false;
  const [name, usualName] = [form.name === '' ? form.text : form.name, usual.name === '' ? usual.text : usual.name];
  if (name !== usualName && soundOf(name) === soundOf(usualName)) return !isIntroduction(form, usual);
  // A longer form introduces the speaker, once or again; a shorter one is a variant only where the usual one comes back.
  const first = form.labels[0]?.span.start ?? 0;
  const isBetween = (usual.labels[0]?.span.start ?? 0) < first && (usual.labels.at(-1)?.span.start ?? 0) > first;
  return isBetween && form.text.length < usual.text.length;
}

/** True for an office and a name in capitals before the name alone in ordinary letters: that is how some houses introduce. */
function isIntroduction(form: ReadForm, usual: ReadForm): boolean {
  const [long, short] = form.office === null ? [usual, form] : [form, usual];
  if (long.office === null || short.office !== null || long.labels.length > 1) return false;
  const isEarlier = (long.labels[0]?.span.start ?? 0) < (short.labels[0]?.span.start ?? 0);
  return isEarlier && isInCapitals(long.text) && long.name === short.name.toUpperCase();
}

/** False when both are there and differ in more than case and full stop: `MR.` and `MRS.` stand before two people. */
function agree(left: string | null, right: string | null): boolean {
  const plain = (honorific: string): string => honorific.replaceAll('.', '').toLowerCase();
  return left === null || right === null || plain(left) === plain(right);
}

/**
 * A name as it sounds, so that the ways of writing it in Latin letters are one: accents, umlauts that are written out, doubled letters and spaces between
 * initials play no part, nor do the spellings of Russian sounds.
 */
const soundOf = remembered((name) =>
  name
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/([aou])e/g, '$1')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/(?:\b|(?<=\.))(\p{L})\.\s*/gu, '$1. ')
    .replace(/dzh|dj/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/[yij]([aeou])/g, '$1')
    .replace(/[aei][yi]|[iy][iyj]|[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/ck|c(?![heiy])/g, 'k')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/[’'‘-]/g, '')
    .trim(),
);
