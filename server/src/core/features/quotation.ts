import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../text/span.ts';
import { escaped, strong, type TextForm } from './markup.ts';
import { reading, type ReadPart } from './reading.ts';
import { markOf, writeRuns } from './wholeText.ts';

/**
 * What is said in a stretch of the transcript as a quotation, with who says it, at which event, where and when, and in which
 * turn. Null when nothing is said there.
 * @param span what is selected; labels in it are not quoted but named
 */
export function quotation(analysis: Analysis, span: Span, form: TextForm): string | null {
  const parts = reading(analysis, span).filter(
    ({ kind, paragraphs }) => kind !== 'heading' && kind !== 'other' && kind !== 'note' && paragraphs.length > 0,
  );
  const [first] = parts;
  if (first === undefined) return null;
  const voices = new Set(parts.map((part) => speakerOf(analysis, part)));
  const isOne = voices.size === 1;
  const mark = markOf(analysis);
  const said = parts.flatMap((part) => {
    const paragraphs = part.paragraphs.map((paragraph) => writeRuns(paragraph, form).trim());
    if (isOne || part.label === null) return paragraphs;
    const [opening = '', ...rest] = paragraphs;
    return [`${strong(`${part.label}${mark}`, form)} ${opening}`, ...rest];
  });
  const source = sourceOf(analysis, parts, isOne ? first : null);
  return write(said, source, isOne, form);
}

/** Who speaks, at which event, where, when, and in which turns; what the text does not tell is left out. */
function sourceOf(analysis: Analysis, parts: readonly ReadPart[], only: ReadPart | null): readonly string[] {
  const { heading, eventDate, participants, turns, statement, transcript } = analysis;
  const facts: string[] = [];
  if (only !== null) {
    const index = only.turn === null ? (statement?.participant ?? -1) : (turns[only.turn - 1]?.participant ?? -1);
    const role = participants[index]?.role;
    const name = speakerOf(analysis, only);
    facts.push(role === null || role === undefined ? name : `${name}, ${role}`);
  }
  if (heading?.event) facts.push(heading.event);
  if (heading?.place) facts.push(heading.place.name);
  if (eventDate !== null) facts.push(dayIn(eventDate.iso, transcript.language.tag));
  const numbers = parts.flatMap(({ turn }) => turn ?? []);
  const from = numbers[0];
  const to = numbers.at(-1);
  if (from !== undefined && to !== undefined) facts.push(from === to ? `turn ${from}` : `turns ${from}–${to}`);
  return facts.filter((fact) => fact !== '');
}

function speakerOf({ participants, turns, statement }: Analysis, { turn, label }: ReadPart): string {
  const index = turn === null ? (statement?.participant ?? -1) : (turns[turn - 1]?.participant ?? -1);
  return participants[index]?.name ?? label ?? (turn === null ? '' : (turns[turn - 1]?.label.text ?? ''));
}

/** A day as people write it in a language. */
function dayIn(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${iso}T00:00:00Z`));
}

function write(said: readonly string[], source: readonly string[], isOne: boolean, form: TextForm): string {
  const facts = escaped(source.join(', '), form);
  switch (form) {
    case 'plain': {
      const text = said.join('\n\n');
      const quoted = isOne ? `“${text}”` : text;
      return facts === '' ? quoted : `${quoted}\n— ${facts}`;
    }
    case 'markdown': {
      const lines = [said.join('\n\n'), ...(facts === '' ? [] : [`— ${facts}`])].join('\n\n').split('\n');
      return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
    }
    case 'html': {
      const footer = facts === '' ? '' : `\n<footer>— <cite>${facts}</cite></footer>`;
      return `<blockquote>\n${said.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}${footer}\n</blockquote>`;
    }
  }
}
