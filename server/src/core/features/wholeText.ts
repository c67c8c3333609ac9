import type { Analysis } from '../analysis/analysis.ts';
import { labelPunctuation } from '../analysis/spacing.ts';
import { emphasised, escaped, strong, type TextForm } from './markup.ts';
import { reading, type ReadParagraph, type ReadPart } from './reading.ts';

/**
 * The whole transcript as it will be read, ready for a page or a content management system: the heading as one, labels strong,
 * notes emphasised, a paragraph for each paragraph, without the residue of the page that the text came from.
 */
export function wholeText(analysis: Analysis, form: TextForm): string {
  const mark = markOf(analysis);
  const parts = reading(analysis).flatMap((part) => writePart(part, mark, form));
  return parts.length === 0 ? '' : `${parts.join(form === 'html' ? '\n' : '\n\n')}\n`;
}

/** The runs of a paragraph, notes emphasised. */
export function writeRuns({ runs }: ReadParagraph, form: TextForm): string {
  return runs.map(({ text, isNote }) => (isNote ? emphasised(text, form) : escaped(text, form))).join('');
}

/** What stands behind the name of a label: the document's own mark, and a space before it where French sets one. */
export function markOf(analysis: Analysis): string {
  const first = analysis.turns.find(({ label }) => label.mark.start < label.mark.end && label.defects.length === 0);
  if (first === undefined) return ':';
  const { before, mark } = labelPunctuation(analysis, first.label);
  return `${before}${mark}`;
}

function writePart(part: ReadPart, mark: string, form: TextForm): string[] {
  const paragraphs = part.paragraphs.map((paragraph) => writeRuns(paragraph, form));
  if (part.kind === 'heading') return [heading(paragraphs.join(' '), form)];
  if (part.label === null) return paragraphs.map((paragraph) => asParagraph(paragraph, form));
  const note = part.labelNote === null ? '' : ` (${part.labelNote})`;
  const label = strong(`${part.label}${note}${mark}`, form);
  const [first = '', ...rest] = paragraphs;
  return [`${label} ${first}`.trimEnd(), ...rest].map((paragraph) => asParagraph(paragraph, form));
}

function heading(text: string, form: TextForm): string {
  if (form === 'plain') return text;
  return form === 'markdown' ? `# ${text}` : `<h1>${text}</h1>`;
}

function asParagraph(text: string, form: TextForm): string {
  return form === 'html' ? `<p>${text}</p>` : text;
}
