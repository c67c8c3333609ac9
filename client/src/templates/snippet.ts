import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import type { TemplateKind, Templates } from './template.ts';

/** The languages that have templates. */
export const templatesByLanguage: Readonly<Record<string, Templates>> = { de, en, es, fr, ru };

/**
 * A new transcript as a snippet of VS Code.
 *
 * @param tag of a language, such as `de` or `pt-br`; English stands in for one without templates
 * @param today the date that the placeholder of the date holds, in local time
 */
export function templateSnippet(kind: TemplateKind, tag: string, today: Date): string {
  const [language = 'en'] = tag.toLowerCase().split('-');
  const templates = templatesByLanguage[language];
  const date = new Intl.DateTimeFormat(templates === undefined ? 'en' : tag, { dateStyle: 'full' }).format(today);
  return (templates ?? en)[kind].replace('$DATE', () => date);
}
