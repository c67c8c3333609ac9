/** Tags of the languages that the bundled tables of places and bodies have names in, in the order of their columns. */
export const tableTags = ['en', 'de', 'es', 'fr', 'ru'] as const;
