/** Words and letters of all languages by which the readers of labels tell a name, an office and a part from what is said. */
import { languages } from '../languages/index.ts';
import { allNameWords } from '../languages/wordsOfAll.ts';

/** Small words inside names and offices: `von`, `de la`, `of`. */
export const particles: ReadonlySet<string> = new Set(
  languages.flatMap(({ particles: own, nameParticles }) => [...own, ...nameParticles.leads, ...nameParticles.inner]),
);

/** Small words that a name may begin with: `von`, `de`, `ter`. */
export const nameLeads: ReadonlySet<string> = new Set(
  languages.flatMap(({ nameParticles }) => [
    ...nameParticles.leads,
    ...nameParticles.inner,
    ...(nameParticles.openings ?? []),
  ]),
);

export const officeWords: ReadonlySet<string> = new Set(languages.flatMap(({ offices }) => offices));

/** Letters that stand for who asks and who answers in some language, as units. */
export const partLetters: ReadonlySet<number> = new Set(
  languages.flatMap(({ letters }) => letters.flat().map((letter) => letter.toUpperCase().charCodeAt(0))),
);

/** What stands behind a name without being part of it: `MP`. */
export const postNominals: ReadonlySet<string> = new Set(allNameWords.flatMap((words) => words.postNominals ?? []));
