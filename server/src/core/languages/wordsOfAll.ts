import { languages } from './index.ts';

/** The tables of all languages, since a heading, a name or a date may be in another language than the text around it. */
export const allNameWords = languages.flatMap((language) => language.nameWords ?? []);
export const allDateWords = languages.flatMap((language) => language.dateWords ?? []);

/** Articles of all languages; those that are glued to the next word stand without their apostrophe. */
export const articles: ReadonlySet<string> = new Set(allDateWords.flatMap(({ speech }) => speech.articles));

/** What joins the last of a list to those before it, in any language. */
export const listLinks: ReadonlySet<string> = new Set(languages.flatMap((language) => language.listLinks));
