import { counted, type Level } from '../../core/index.ts';
import { printable, type Colors } from '../streams.ts';
import type { Format } from './format.ts';

/** For people: the findings under the name of their file, one line each, and the sum at the end. */
export function stylish(colors: Colors): Format {
  const paint: Readonly<Record<Level, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };
  const counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let fixable = 0;
  return {
    file: ({ file: { messages } }, name) => {
      if (messages.length === 0) return '';
      const places = messages.map(({ line, column }) => `${line}:${column}`);
      const placeWidth = places.reduce((width, place) => Math.max(width, place.length), 0);
      const levelWidth = messages.reduce((width, { level }) => Math.max(width, level.length), 0);
      const lines = messages.map(({ ruleId, level, message, fix }, index) => {
        counts[level]++;
        if (fix !== undefined) fixable++;
        const place = colors.dim((places[index] ?? '').padStart(placeWidth));
        return `  ${place}  ${paint[level](level.padEnd(levelWidth))}  ${printable(message)}  ${colors.dim(ruleId)}\n`;
      });
      return `${colors.underline(printable(name))}\n${lines.join('')}\n`;
    },
    end: ({ repairs, suppressed, counts: all }) => {
      const lines: string[] = [];
      if (repairs.findings > 0) {
        lines.push(`${counted(repairs.findings, 'finding')} fixed in ${counted(repairs.files, 'file')}.`);
      }
      const shown = sum(counts);
      if (shown !== '') {
        lines.push(shown);
        if (fixable > 0) lines.push(`--fix repairs ${fixable} of them without changing a word.`);
      }
      const hidden = partsOf({
        error: all.error - counts.error,
        warning: all.warning - counts.warning,
        information: all.information - counts.information,
        hint: all.hint - counts.hint,
      });
      if (hidden !== '') lines.push(`Not shown: ${hidden}. --level hint shows everything.`);
      if (suppressed > 0) lines.push(`${counted(suppressed, 'finding')} known to the baseline, not shown.`);
      return lines.map((line) => `${line}\n`).join('');
    },
  };
}

/** `4 findings: 1 error, 3 hints.`; empty when there are none. */
export function sum(counts: Readonly<Record<Level, number>>): string {
  const total = counts.error + counts.warning + counts.information + counts.hint;
  if (total === 0) return '';
  return `${counted(total, 'finding')}: ${partsOf(counts)}.`;
}

/** `1 error, 3 hints`; empty when there are none. */
function partsOf(counts: Readonly<Record<Level, number>>): string {
  return [
    counted(counts.error, 'error'),
    counted(counts.warning, 'warning'),
    `${counts.information} information`,
    counted(counts.hint, 'hint'),
  ]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');
}
