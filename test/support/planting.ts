import type { Analysis, Turn } from '../../server/src/core/analysis/analysis.ts';
import { fullDates } from '../../server/src/core/analysis/dates/documentDates.ts';
import { notesOf } from '../../server/src/core/analysis/notes.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { labelWord } from '../../server/src/core/syntax/vocabulary.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text/edit.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { words } from '../../server/src/core/text/words.ts';
import { analysisOf, findingsOf } from './annotated.ts';
import type { NamedText } from './texts.ts';

/** A defect that is planted in sound text: the edit that does it, and where the finding must stand. */
interface Planted {
  readonly edit: TextEdit;
  /** A place of the damaged text on whose line the finding must stand. */
  readonly at: number;
  /** What is put in brings its own findings, which say nothing of the rest. */
  readonly bringsFindings?: true;
}

/** A way to damage a text in one of the places that have what is damaged. */
export interface Damage {
  readonly rule: string;
  /** A rule that finds it as well where what is damaged is no longer known for what it was. */
  readonly otherRule?: string;
  /** All places where it can be done, each of which can be looked at for what is done there; null where nothing can. */
  readonly places: (text: SoundText) => readonly ((random: () => number) => Planted | null)[];
  /** Whether the findings of a rule may follow from the damage as well: a doubled question is a question without an answer. */
  readonly concerns: (ruleId: string) => boolean;
}

/** A text before anything is planted in it. */
export interface SoundText extends NamedText {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** The turns whose labels may be damaged: nothing is wrong with them. */
  readonly turns: readonly Turn[];
}

/** What became of a defect that was planted. */
export interface Outcome {
  /** The file and the line, from 1. */
  readonly where: string;
  readonly flawed: string;
  /** What the rule finds on the line; null where it finds nothing. */
  readonly hit: Finding | null;
  /** The text after the first fix; null where there is none. */
  readonly mended: string | null;
  /** Whether that is the sound text, to the last character. */
  readonly restored: boolean;
  /** Rules that the damage does not concern and that say something else than before. */
  readonly disturbed: readonly string[];
}

/** What became of many. */
export interface Tally {
  readonly planted: number;
  readonly fixable: number;
  /** Where nothing is found, where the fix gives another text, and where other rules are disturbed. */
  readonly missed: readonly string[];
  readonly unlike: readonly string[];
  readonly disturbed: readonly string[];
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
export function randoms(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text ready for planting. A label that comes less often than `seen` times is no convention to judge a damaged one by. */
export function soundText({ name, text }: NamedText, seen: number): SoundText {
  const analysis = analysisOf(text);
  const counts = new Map<string, number>();
  for (const { label } of analysis.turns) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
  const turns = analysis.turns.filter(
    ({ label }) => label.defects.length === 0 && label.key.length > 2 && (counts.get(label.text) ?? 0) >= seen,
  );
  return { name, text, analysis, findings: findingsOf(text), turns };
}

/** Plants `damage` up to `perFile` times in each text, each time alone, and looks what is found and what its fix does. */
export function* plant(
  texts: readonly SoundText[],
  damage: Damage,
  perFile: number,
  random: () => number,
): Generator<Outcome> {
  for (const sound of texts) {
    const known = new Set(sound.findings.filter(({ ruleId }) => ruleId === damage.rule).map(({ message }) => message));
    for (const { edit, at, bringsFindings } of chosen(damage.places(sound), perFile, random)) {
      const flawed = applyEdits(sound.text, [edit]);
      const lines = readLines(flawed);
      const line = lines.at(at);
      const now = findingsOf(flawed);
      const here = now.filter(({ span }) => lines.at(span.start) === line);
      const hits = here.filter(({ ruleId }) => ruleId === damage.rule);
      const otherHit = here.find(({ ruleId }) => ruleId === damage.otherRule);
      const hit = hits.find(({ message }) => !known.has(message)) ?? hits[0] ?? otherHit ?? null;
      const fix = hit?.fixes[0];
      const mended = fix === undefined ? null : applyEdits(flawed, fix.edits);
      const copyEnd = bringsFindings === true ? edit.start + edit.text.length : edit.start;
      const rest = now.filter(({ span }) => span.start < edit.start || span.start >= copyEnd);
      const losesWords = words(flawed).length < words(sound.text).length;
      yield {
        where: `${sound.name}:${line + 1}`,
        flawed,
        hit,
        mended,
        restored: mended === sound.text,
        disturbed: disturbedRules(sound.findings, rest, damage, losesWords),
      };
    }
  }
}

/** Counts what became of planted defects. */
export function tallyOf(outcomes: Iterable<Outcome>): Tally {
  let planted = 0;
  let fixable = 0;
  const missed: string[] = [];
  const unlike: string[] = [];
  const disturbedAt: string[] = [];
  for (const { where, hit, mended, restored, disturbed } of outcomes) {
    planted++;
    if (mended !== null) fixable++;
    if (hit === null) missed.push(where);
    else if (mended !== null && !restored) unlike.push(where);
    if (disturbed.length > 0) disturbedAt.push(`${where} (${disturbed.join(', ')})`);
  }
  return { planted, fixable, missed, unlike, disturbed: disturbedAt };
}

/** The tally in figures, for people. */
export function figuresOf({ planted, missed, fixable, unlike, disturbed }: Tally): string {
  return [
    `${planted} planted`,
    `${planted - missed.length} found`,
    `${fixable - unlike.length} of ${fixable} restored`,
    `${disturbed.length} change other findings`,
  ].join(', ');
}

/** Up to `count` different places, drawn at random. Those that turn out to have nothing to damage are replaced as long as there are others. */
function chosen(places: ReturnType<Damage['places']>, count: number, random: () => number): readonly Planted[] {
  const left = [...places];
  const planted: Planted[] = [];
  while (planted.length < count && left.length > 0) {
    const [look] = left.splice(between(0, left.length, random), 1);
    const place = look?.(random) ?? null;
    if (place !== null) planted.push(place);
  }
  return planted;
}

function between(from: number, to: number, random: () => number): number {
  return from + Math.floor(random() * (to - from));
}

/** The rules that the damage does not concern and that find more, or, as long as no words are gone, anything else than before. */
function disturbedRules(
  before: readonly Finding[],
  after: readonly Finding[],
  damage: Damage,
  losesWords: boolean,
): readonly string[] {
  const was = others(before, damage);
  const is = others(after, damage);
  return [...new Set([...was.keys(), ...is.keys()])].filter((rule) => {
    const more = (is.get(rule) ?? 0) - (was.get(rule) ?? 0);
    // What stood in words that are gone cannot be found any more.
    return losesWords ? more > 0 : more !== 0;
  });
}

/** How often each rule that the damage does not concern finds something. */
function others(findings: readonly Finding[], { rule, otherRule, concerns }: Damage): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings)
    if (ruleId !== rule && ruleId !== otherRule && !concerns(ruleId)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

const lookAlikes = new Map(Array.from('aeopcxAEOPCTHMK', (letter, at) => [letter, 'аеорсхАЕОРСТНМК'.charAt(at)]));

function hasColon({ transcript }: Analysis, { label }: Turn): boolean {
  return transcript.text.slice(label.mark.start, label.mark.end) === ':';
}

function nameOf({ transcript }: Analysis, { label }: Turn): string {
  return transcript.text.slice(label.name.start, label.name.end);
}

/** What stands between the turn before and this one; null when that is more than space or less than a line break. */
function gapBefore({ transcript, turns }: Analysis, turn: Turn): TextEdit | null {
  const last = turns[turn.index - 1]?.blocks.at(-1);
  if (last === undefined || last.index + 1 !== turn.blocks[0]?.index || last.bodyStart >= last.end) return null;
  const text = transcript.text.slice(last.end, turn.span.start);
  return /[\r\n]/.test(text) ? { start: last.end, end: turn.span.start, text } : null;
}

/** Damage to a turn, by the edit that does it or null where the turn has not what is damaged. The finding stands where the turn began. */
function toTurn(
  rule: string,
  edit: (analysis: Analysis, turn: Turn, random: () => number) => TextEdit | null,
  at: (edit: TextEdit, turn: Turn) => number = (_, turn) => turn.label.span.start,
): Damage {
  return {
    rule,
    places: ({ analysis, turns }) =>
      turns.map((turn) => (random) => {
        const done = edit(analysis, turn, random);
        return done === null ? null : { edit: done, at: at(done, turn) };
      }),
    // These look at the damaged label too, or at all labels.
    concerns: (ruleId) => /-without-|consecutive-|label|speaker|repeated-|trailing-|blank-line|empty-turn/.test(ruleId),
  };
}

/** Damage to the colon, which a label with a time mark can do without. */
function toColon(rule: string, text: string): Damage {
  return toTurn(rule, (analysis, turn) =>
    hasColon(analysis, turn) && turn.label.time === null ? { ...turn.label.mark, text } : null,
  );
}

function wordsDeleted(): Damage {
  const damage = toTurn('empty-turn', (analysis, turn) => {
    const [block, ...more] = turn.blocks;
    const next = analysis.turns[turn.index + 1];
    if (block === undefined || next === undefined || more.length > 0 || block.bodyStart >= block.end) return null;
    return gapBefore(analysis, next) === null ? null : { start: turn.label.span.end, end: block.end, text: '' };
  });
  // The words may have decided what a file’s habit is, have spelled out an acronym, or have told how its dates are read.
  const followsFromWords = /^inconsistent-|^undefined-acronym$|^ambiguous-date$/;
  return { ...damage, concerns: (ruleId) => damage.concerns(ruleId) || followsFromWords.test(ruleId) };
}

/** Defects of labels and turns. */
export const labelDamages: Readonly<Record<string, Damage>> = {
  'the colon dropped': toColon('label-without-colon', ''),
  'a semicolon for the colon': toColon('label-punctuation', ';'),
  'the colon doubled': toColon('label-punctuation', '::'),
  'no space after the colon': toTurn('label-punctuation', (analysis, turn) => {
    const [block] = turn.blocks;
    const { end } = turn.label.span;
    if (block === undefined || !hasColon(analysis, turn) || turn.label.time !== null) return null;
    const gap = analysis.transcript.text.slice(end, block.bodyStart);
    return gap === '' || /[\r\n]/.test(gap) || block.bodyStart >= block.end
      ? null
      : { start: end, end: block.bodyStart, text: '' };
  }),
  'a zero-width space in the name': {
    ...toTurn('label-hidden-character', (_, { label }, random) => {
      const start = between(label.name.start + 1, label.name.end, random);
      return { start, end: start, text: '\u200b' };
    }),
    otherRule: 'control-character',
  },
  'a look-alike letter in the name': toTurn('label-hidden-character', (analysis, turn, random) => {
    const name = nameOf(analysis, turn);
    const places = Array.from(name.matchAll(/[aeopcxAEOPCTHMK]/g), ({ index }) => index);
    const at = places[between(0, places.length, random)];
    if (at === undefined || (name.match(/\p{Script=Latin}/gu) ?? []).length < 3) return null;
    const start = turn.label.name.start + at;
    return { start, end: start + 1, text: lookAlikes.get(name.charAt(at)) ?? '' };
  }),
  'two letters of the name transposed': toTurn('misspelt-label', (analysis, turn, random) => {
    const name = nameOf(analysis, turn);
    // The first letter of a word stays, because a small letter would come before it.
    const places = Array.from(name.matchAll(/(?<=\p{L})(\p{L})(?!\1)(?=\p{L})/giu), ({ index }) => index);
    const at = places[between(0, places.length, random)];
    if (at === undefined || (name.match(/\p{L}/gu) ?? []).length < 4) return null;
    const start = turn.label.name.start + at;
    return { start, end: start + 2, text: name.charAt(at + 1) + name.charAt(at) };
  }),
  'the label glued to the paragraph before': toTurn(
    'label-inside-paragraph',
    (analysis, turn) => {
      const gap = gapBefore(analysis, turn);
      if (gap === null || !hasColon(analysis, turn)) return null;
      const { text } = analysis.transcript;
      // Where turns are parted in several ways nobody can tell how these were.
      const gaps = new Set(analysis.turns.map((other) => gapBefore(analysis, other)?.text));
      gaps.delete(undefined);
      if (gaps.size > 1 || !/[.?!…”"»]/.test(text.charAt(gap.start - 1))) return null;
      return { ...gap, text: ' ' };
    },
    ({ start }) => start,
  ),
  'the words of the turn deleted': wordsDeleted(),
};

/** Damage that is the same whenever it is done to a place; `alsoSeenBy` are the rules that it concerns. */
function toText(
  rule: string,
  places: (analysis: Analysis) => readonly Planted[],
  alsoSeenBy: readonly string[] = [],
): Damage {
  return {
    rule,
    places: ({ analysis }) => places(analysis).map((place) => () => place),
    concerns: (ruleId) => alsoSeenBy.includes(ruleId),
  };
}

/** What a turn says, if it is long enough that saying it twice is no chance and stands by itself on its lines. */
function longTurns({ turns, transcript }: Analysis): readonly Turn[] {
  const { text, lines } = transcript;
  return turns.filter(({ blocks, span, label }, index) => {
    const next = turns[index + 1];
    return (
      blocks.length === 1 &&
      label.defects.length === 0 &&
      span.end - (blocks[0]?.bodyStart ?? 0) >= 120 &&
      span.start === lines.start(lines.at(span.start)) &&
      next !== undefined &&
      /^\s*[\r\n]\s*$/.test(text.slice(span.end, next.span.start))
    );
  });
}

const bytes: Readonly<Record<string, number>> = { '’': 0x92, '–': 0x96, '—': 0x97, '…': 0x85, '“': 0x93, '”': 0x94 };

/** Defects of what is said, of notes and of dates. */
export const textDamages: Readonly<Record<string, Damage>> = {
  'a bracket left open': toText(
    'unbalanced-bracket',
    ({ transcript }) =>
      transcript.blocks
        .filter(({ kind }) => kind === 'turn' || kind === 'statement')
        .flatMap((block) =>
          notesOf(transcript, block).filter(({ start, type }) => start >= block.bodyStart && type !== null),
        )
        .filter(({ bracket, start, end }) => bracket !== '<' && !transcript.text.slice(start, end).includes('\n'))
        .map(({ start, end }) => ({ edit: { start: end - 1, end, text: '' }, at: start })),
    // What is no note any more may be counted with the forms of the others.
    ['inconsistent-note-style', 'open-mark'],
  ),
  'a control character for a mark of Windows-1252': toText(
    'control-character',
    ({ transcript }) =>
      Array.from(transcript.text.matchAll(/(?<=\p{L}\s?)[’–—…“”](?=\s?\p{L})/gu), ({ 0: mark, index }) => ({
        edit: { start: index, end: index + 1, text: String.fromCharCode(bytes[mark] ?? 0) },
        at: index,
      })),
    ['inconsistent-quotes', 'inconsistent-dash', 'inconsistent-ellipsis', 'unbalanced-quote'],
  ),
  'a wrong weekday': toText('weekday-mismatch', ({ transcript }) =>
    fullDates(transcript).flatMap(({ weekday, iso, ambiguous, year }) => {
      if (weekday === null || iso === null || ambiguous || year < 1924) return [];
      const printed = transcript.text.slice(weekday.start, weekday.end);
      const names = weekday.language.weekdays[(weekday.index + 2) % 7] ?? [];
      const name = names[0] ?? '';
      if (weekday.form !== 0) return [];
      const upper = printed === printed.toUpperCase();
      const capital = printed.charAt(0) !== printed.charAt(0).toLowerCase();
      const text = upper ? name.toUpperCase() : capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
      return [{ edit: { start: weekday.start, end: weekday.end, text }, at: weekday.start }];
    }),
  ),
  'the 32nd of a month': toText('impossible-date', ({ transcript }) =>
    fullDates(transcript).flatMap(({ start, end, iso, language, day }) => {
      if (iso === null || language === null) return [];
      const printed = transcript.text.slice(start, end);
      const match = new RegExp(`(?<!\\d)0?${day}(?!\\d)`).exec(printed);
      if (match === null) return [];
      const at = start + match.index;
      return [{ edit: { start: at, end: at + match[0].length, text: '32' }, at: start }];
    }),
  ),
  'a speaker’s name misspelt': toText(
    'misspelt-speaker-name',
    ({ participants, transcript }) =>
      participants.flatMap(({ name }) => {
        // `Prime Minister` is nobody's name.
        if (!/^\p{Lu}\p{Ll}+ \p{Lu}[a-z]{6,}$/u.test(name) || labelWord(name.toLowerCase()) !== null) return [];
        const said = transcript.blocks.filter(({ kind }) => kind === 'turn' || kind === 'statement');
        return said.flatMap(({ bodyStart, end }) => {
          const body = transcript.text.slice(bodyStart, end);
          return Array.from(
            body.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}\\p{M}-]| \\p{Lu})`, 'gu')),
            ({ index }) => {
              const at = bodyStart + index + name.length - 4;
              const [first = '', second = ''] = transcript.text.slice(at, at + 2);
              return { edit: { start: at, end: at + 2, text: first === second ? first : second + first }, at };
            },
          );
        });
      }),
    // A misspelt name is no speaker’s any more.
    ['inconsistent-entity-name'],
  ),
  'a turn doubled': toText(
    'repeated-text',
    (analysis) =>
      longTurns(analysis).map(({ span, index }) => {
        const { text } = analysis.transcript;
        const next = analysis.turns[index + 1]?.span.start ?? span.end;
        return {
          edit: { start: next, end: next, text: text.slice(span.start, next) },
          at: next,
          bringsFindings: true,
        };
      }),
    // What stands twice counts twice, for the order of turns as for the habits of the file.
    [
      'question-without-answer',
      'answer-without-question',
      'consecutive-questions',
      'repeated-label',
      'misspelt-label',
      'undefined-acronym',
      'unbalanced-bracket',
      'unbalanced-quote',
      'inconsistent-note-style',
      'inconsistent-quotes',
      'inconsistent-dash',
      'inconsistent-ellipsis',
      'trailing-space',
      'missing-blank-line',
    ],
  ),
};
