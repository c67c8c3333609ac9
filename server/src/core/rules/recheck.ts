import type { Analysis } from '../analysis/analysis.ts';
import { analyse } from '../analysis/analyse.ts';
import { quietEdit, type QuietEdit } from '../syntax/quiet.ts';
import type { Transcript } from '../syntax/transcript.ts';
import { findFullDates } from '../analysis/eventDate.ts';
import type { TextEdit } from '../text/edit.ts';
import { check, type CheckOptions } from './check.ts';
import type { Finding, Fix } from './rule.ts';

/** A transcript with its findings. */
export interface Checked {
  readonly transcript: Transcript;
  readonly options: CheckOptions;
  readonly findings: readonly Finding[];
  /** The document sets dates in figures, whose order of day and month hangs on all of it. */
  readonly findsFigures: boolean;
  /** The findings were moved from the version before rather than found again. */
  readonly isMoved: boolean;
}

/**
 * The findings of a new version of a transcript: equal to those of {@link check}. Most keystrokes fall inside a sentence and
 * can touch no finding; then those of the version before are moved, which costs what there are findings. All other edits
 * are checked from scratch.
 * @param previous the version before with its findings; null when there is none
 * @param analysisOf the analysis of the new version, asked for only when it is needed
 */
export function recheck(
  previous: Checked | null,
  transcript: Transcript,
  options: CheckOptions,
  analysisOf: () => Analysis = () => analyse(transcript),
): Checked {
  if (previous !== null && previous.options === options) {
    if (previous.transcript === transcript) return previous;
    const quiet = quietEdit(previous.transcript, transcript);
    if (
      quiet !== null &&
      saysNothingNew(quiet, transcript, previous.findsFigures) &&
      touchesNone(quiet, previous.findings)
    ) {
      return { ...previous, transcript, findings: moveAll(previous.findings, quiet.edit), isMoved: true };
    }
  }
  const findings = check(analysisOf(), options);
  return { transcript, options, findings, findsFigures: figures.test(transcript.text), isMoved: false };
}

/** How far from an edit a date can reach, in units: the longest written date with its weekday, and then some. */
const DATE_REACH = 80;
/** How much of a turn's end tells whether it asks. */
const ENDING = 560;
/** What a finding could speak of besides words and dates: characters that nobody typed, a mark, half an astral character. */
const rare = /\p{Cc}|\p{Cs}|[:\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const yearOrFigures = /\d{4}|\d[./-]\d/;
/** A date in figures, whose order of day and month hangs on the whole document. */
const figures = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;

/**
 * True when no rule can see the edit. What rules see of speech are dates; names that labels have as well; whether a turn ends
 * in a question; whether it says anything; and characters that nobody typed.
 */
function saysNothingNew(quiet: QuietEdit, transcript: Transcript, findsFigures: boolean): boolean {
  const { edit, before, after, start, speechEnd } = quiet;
  const from = edit.start - start;
  const oldEnd = edit.end - start;
  const newEnd = from + edit.text.length;
  const removed = before.slice(Math.max(0, from - 1), oldEnd + 1);
  const added = after.slice(Math.max(0, from - 1), newEnd + 1);
  if (rare.test(removed) || rare.test(added)) return false;
  if (!sameDates(quiet, transcript, findsFigures)) return false;
  if (speechEnd - edit.end < ENDING) {
    // A question mark or the end of a sentence may come or go, and a capital may turn what follows a question into another
    // sentence.
    if (/[?؟.!]/u.test(removed) || /[?؟.!]/u.test(added) || before.slice(Math.max(0, from - ENDING)).includes('?'))
      return false;
  }
  return (
    !hasLabelWord(wordAround(before, from, oldEnd), transcript) &&
    !hasLabelWord(wordAround(after, from, newEnd), transcript)
  );
}

/** True when the edit neither makes, changes, moves apart nor breaks a date. */
function sameDates(
  { edit, before, after, start, standsAlone }: QuietEdit,
  { language }: Transcript,
  findsFigures: boolean,
): boolean {
  const from = edit.start - start;
  const oldEnd = edit.end - start;
  const newEnd = from + edit.text.length;
  const low = Math.max(0, from - DATE_REACH);
  const was = before.slice(low, oldEnd + DATE_REACH);
  const is = after.slice(low, newEnd + DATE_REACH);
  // A date may run over the end of a line that another follows.
  if (!standsAlone && (from < DATE_REACH || before.length - oldEnd < DATE_REACH)) return false;
  // Every full date has a year or is in figures, and figures hang on all other figures.
  if (!yearOrFigures.test(was) && !yearOrFigures.test(is)) return true;
  if (findsFigures || figures.test(is)) return false;
  const old = findFullDates(was, { start: 0, end: was.length }, language);
  const now = findFullDates(is, { start: 0, end: is.length }, language);
  const delta = newEnd - oldEnd;
  return (
    old.length === now.length &&
    old.every((date, index) => {
      const other = now[index];
      if (other === undefined || other.iso !== date.iso || other.weekday?.index !== date.weekday?.index) return false;
      const first = date.weekday?.start ?? date.start;
      if (first <= oldEnd - low && date.end >= from - low) return false;
      const by = date.start > from - low ? delta : 0;
      return other.start === date.start + by && other.end === date.end + by;
    })
  );
}

/** The words that the stretch touches. */
function wordAround(line: string, from: number, to: number): string {
  const head = /[\p{L}\p{M}’'-]*$/u.exec(line.slice(Math.max(0, from - 60), from))?.[0] ?? '';
  const tail = /^[\p{L}\p{M}’'-]*/u.exec(line.slice(to, to + 60))?.[0] ?? '';
  return head + line.slice(from, to) + tail;
}

const wordsOfLabels = new WeakMap<object, ReadonlySet<string>>();

/** True when one of the words is part of a label's name, as a mention of a speaker is. Words of three letters stand everywhere. */
function hasLabelWord(text: string, transcript: Transcript): boolean {
  const { candidateKeys } = transcript;
  let words = wordsOfLabels.get(candidateKeys);
  if (words === undefined) {
    words = new Set(
      [...candidateKeys].flatMap((key) => (key.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length > 3)),
    );
    wordsOfLabels.set(candidateKeys, words);
  }
  return (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => words.has(word));
}

/** True when the edited line is no part of what a finding speaks of or repairs. */
function touchesNone({ before, start }: QuietEdit, findings: readonly Finding[]): boolean {
  const end = start + before.length;
  const apart = (span: { readonly start: number; readonly end: number }): boolean =>
    span.end < start || span.start > end;
  return findings.every((finding) => apart(finding.span) && finding.fixes.every((fix) => fix.edits.every(apart)));
}

function moveAll(findings: readonly Finding[], edit: TextEdit): readonly Finding[] {
  const delta = edit.text.length - (edit.end - edit.start);
  if (delta === 0) return findings;
  const first = findings.findIndex((finding) => reachesBehind(finding, edit.end));
  if (first < 0) return findings;
  return findings.map((finding) =>
    reachesBehind(finding, edit.end) ? moveFinding(finding, edit.end, delta) : finding,
  );
}

function reachesBehind(finding: Finding, offset: number): boolean {
  return finding.span.end > offset || finding.fixes.some((fix) => fix.edits.some((edit) => edit.end > offset));
}

function moveFinding(finding: Finding, after: number, delta: number): Finding {
  const move = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
    ...place,
    start: place.start > after ? place.start + delta : place.start,
    end: place.end > after ? place.end + delta : place.end,
  });
  const fixes: Fix[] = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) }));
  return { ...finding, span: move(finding.span), fixes };
}
