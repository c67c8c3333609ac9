import { isLetterLabel, type Convention } from './convention.ts';

export const nameGap: Convention = {
  id: 'name-gap',
  title: 'Name and a gap',
  example: 'ANNA WEBER\tWhen was that?',
  usedBy: 'Records of interviews by the police, texts from tables, radio stations.',
  claims: (shape) =>
    shape.mark === '' && shape.opener === '' && shape.timeStart < 0 && !shape.ownLine && !isLetterLabel(shape),
  grammar: "^\\s*(?<name>\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?: [\\p{Lu}\\p{M}.'’-]+){0,3})(?:\\t+)(?=\\p{Lu}\\p{Ll})",
};
