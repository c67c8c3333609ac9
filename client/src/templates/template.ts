/** What a new transcript can be of. */
export const templateKinds = ['pressConference', 'interview', 'hearing', 'podcast'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/**
 * The templates of one language, as snippets of VS Code: `${1:…}` is a place to fill in, `$1` the same words again, and
 * `$DATE` stands for the date of today in the language's long form.
 */
export type Templates = Readonly<Record<TemplateKind, string>>;
