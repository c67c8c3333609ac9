import { structureOf, type StructureBlock } from '../../../server/src/cli/structure.ts';
import { analyse, parse } from '../../../server/src/core/index.ts';

/*
 * A transcript with its right reading. First come lines that start with `@`:
 *
 *     @ en question-letter 2024-03-04      language, convention, date of the event (`-` for none)
 *     @ labels MS. BIRK · Q · THE MAYOR    every label text, in order of its first use, with the notes that labels bear
 *     @ same MS. BIRK = THE MAYOR          for each speaker with several labels, these labels
 *
 * Then the text. Before each line stand what opens on it and a bar: `#` heading, `f` furniture, `"` statement, `(` note, `o` other
 * matter, `?` `!` `+` a turn that asks, answers or does neither, `>` the rest of a turn that something interrupted. Behind `?` and
 * `!` stands the number of the exchange. `␣` is a no-break space.
 */

const signs: Readonly<Record<StructureBlock['kind'], string>> = {
  heading: '#',
  furniture: 'f',
  statement: '"',
  note: '(',
  other: 'o',
  question: '?',
  answer: '!',
  speech: '+',
};

/** The transcript alone, without its reading. */
export function textOf(source: string): string {
  return source
    .split('\n')
    .flatMap((line) => (line.startsWith('@') ? [] : [line.slice(line.indexOf('|') + 1)]))
    .join('\n')
    .replaceAll('␣', '\u00a0');
}

/** The transcript with the reading that the parser gives it. */
export function readingOf(text: string): string {
  const { blocks, exchanges, language, convention, date } = structureOf(analyse(parse(text)), '');
  const numbers = new Map<number, number>();
  for (const { number, questions, answers } of exchanges)
    for (const index of [...questions, ...answers]) numbers.set(index, number);
  const marks = new Map<number, string>();
  const labels = new Set<string>();
  const speakers = new Map<string, Set<string>>();
  for (const [index, { kind, startLine, label, note, speaker, continues }] of blocks.entries()) {
    const sign = continues === undefined ? signs[kind] : '>';
    marks.set(startLine, `${marks.get(startLine) ?? ''}${sign}${numbers.get(index) ?? ''}`);
    if (label === null) continue;
    labels.add(note === null ? label : `${label} (${note})`);
    if (speaker !== null) speakers.set(speaker, (speakers.get(speaker) ?? new Set()).add(label));
  }
  const same = [...speakers.values()].filter(({ size }) => size > 1).map((names) => `@ same ${[...names].join(' = ')}`);
  return [
    `@ ${language} ${convention.id} ${date ?? '-'}`,
    `@ labels ${[...labels].join(' · ')}`,
    ...same,
    ...text
      .replaceAll('\u00a0', '␣')
      .split('\n')
      .map((line, index) => {
        const mark = marks.get(index + 1) ?? '';
        return line === '' && mark === '' ? '' : `${mark.padEnd(2)}|${line}`;
      }),
  ].join('\n');
}
