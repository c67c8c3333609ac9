/** Labels that say whom a question is put to, as the order papers of parliaments do. */
import { languages } from '../languages/index.ts';
import { alternatives } from '../languages/phrases.ts';
import { startsWithOffice } from '../syntax/vocabulary.ts';

const address = new RegExp(
  `^(.+?)(?: \\([^()]{1,60}\\))? (?:${alternatives(languages.flatMap(({ questionAddresses }) => questionAddresses ?? []))}) (.+)$`,
  'iu',
);

/**
 * Who puts a question to the holder of an office, by the words of the label.
 * @returns `Hon ANNA WEBER` of `Hon ANNA WEBER (Port Vell) to the Minister for Harbours`; null where the label addresses nobody
 */
export function whoPuts(label: string): string | null {
  const [, person, office] = address.exec(label) ?? [];
  return person !== undefined && office !== undefined && startsWithOffice(`${office.toLowerCase()} `) ? person : null;
}
