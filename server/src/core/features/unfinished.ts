import type { MovingFindings } from '../rules/movingFindings.ts';
import type { Finding } from '../rules/rule.ts';
import type { DocumentText } from '../text/documentText.ts';
import type { Span } from '../text/span.ts';

/** A line with more findings than this is no line that somebody types. */
const MOST = 100;
/** So many blank lines may stand between what is typed and what was typed last. */
const BLANK_LINES = 4;

/**
 * The findings that may be there only because what somebody types is not finished: a bracket that will be closed, a label whose
 * words are still to come. They are new since the edit before and touch the line that is typed, or the last one with words above
 * it, because a label may stand alone and a note run over to the next line. As many findings of a rule as were shown there
 * before are never among them, whatever they say now.
 * @param findings those of the text, in order of position
 * @param shown what was shown last, moved along with the edits since
 * @param at where the last edit ended
 */
export function unfinishedFindings(
  text: DocumentText,
  findings: readonly Finding[],
  shown: MovingFindings,
  at: number,
): readonly Finding[] {
  const place = placeOf(text, at);
  const isHere = ({ span }: Finding): boolean => span.start <= place.end && span.end >= place.start;
  const here = findings.filter(isHere);
  const before = shown.near(place.start, place.end).filter(isHere);
  if (here.length === 0 || here.length > MOST || before.length > MOST) return [];
  const isNew = (isSame: (one: Finding, other: Finding) => boolean) => (finding: Finding) => {
    const known = before.findIndex((other) => other.ruleId === finding.ruleId && isSame(other, finding));
    if (known >= 0) before.splice(known, 1);
    return known < 0;
  };
  return here
    .filter(isNew((one, other) => one.span.start === other.span.start))
    .filter(isNew((one, other) => one.message === other.message))
    .filter(isNew(() => true));
}

/** The line at the offset, together with the last line with words above it. */
function placeOf(text: DocumentText, at: number): Span {
  const line = text.lineAt(at);
  let first = Math.max(0, line - 1);
  while (first > 0 && line - first <= BLANK_LINES && isBlank(text, first)) first--;
  return { start: text.lineStart(first), end: text.lineEnd(line) };
}

function isBlank(text: DocumentText, line: number): boolean {
  const start = text.lineStart(line);
  return text.slice(start, Math.min(text.lineEnd(line), start + MOST)).trim() === '';
}
