import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text with a name for messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared');

/** Why tests over real transcripts do not run; `false` when they do, so that it can stand as the option `skip` of a test. */
export const noShared: string | false = existsSync(join(shared, 'corpus'))
  ? false
  : 'The collection of real transcripts is not beside the repository (../shared).';

/** The transcripts written to try the rules, and the samples. */
export function ownTexts(): NamedText[] {
  return [...read(join(root, 'test/core/rules/fixtures')), ...sampleTexts()];
}

/** The transcripts that show the extension at work. */
export function sampleTexts(): NamedText[] {
  return read(join(root, 'samples'));
}

/** The real transcripts; none when they are not there. */
export function corpusTexts(): NamedText[] {
  return noShared === false ? read(join(shared, 'corpus')).filter(({ name }) => !name.endsWith('.tsv')) : [];
}

/** The press conference that the first acceptance is about; `null` when it is not there. */
export function seedText(): string | null {
  const path = join(shared, 'seed/lavrov-kazakbayev-2020-10-23.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** A name, date or sum that somebody has marked; `value` as the command line gives it, where one was written down. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly text: string;
  readonly value?: string;
}

/** The names, dates and sums that somebody has marked in that press conference; `null` when they are not there. */
export function seedMentions(): readonly Marked[] | null {
  const path = join(shared, 'gold/entities/seed-lavrov-kazakbayev.json');
  if (!existsSync(path)) return null;
  const { annotations } = JSON.parse(readFileSync(path, 'utf8')) as {
    annotations: (Marked & { optional?: boolean })[];
  };
  return annotations.filter(({ type, optional }) => type !== 'ROLE' && optional !== true);
}

/** The texts of a folder and those below it, by name. */
function read(folder: string): NamedText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return read(path).map((one) => ({ ...one, name: `${name}/${one.name}` }));
      return [{ name, text: readFileSync(path, 'utf8') }];
    });
}
