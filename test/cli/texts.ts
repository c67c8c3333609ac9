/** A transcript with nothing wrong. */
export const clean = `News conference by Foreign Minister Ada Fenn, Port Callow, May 3, 2021

Question: When will the lighthouse be lit?

Ada Fenn: In autumn.

Question: Will there be a feast?

Ada Fenn: There will.

Question: And music?

Ada Fenn: And music.
`;

/** One of each: a space before a line's end (hint, safe), a page's line (information, removal), no space (warning, safe). */
export const flawed = clean
  .replace('lit?', 'lit? ')
  .replace('\n\nQuestion: When', '\n\nShare this page\n\nQuestion: When')
  .replace('Ada Fenn: And', 'Ada Fenn:And');

/** The flawed transcript after the safe repairs. */
export const repaired = flawed.replace('lit? ', 'lit?').replace('Fenn:And', 'Fenn: And');

/** A day that the calendar does not have, which is an error and has no repair. */
export const wrong = clean.replace('May 3, 2021', 'May 32, 2021');

/** A turn without words. */
export const unfinished = clean.replace('Ada Fenn: There will.', 'Ada Fenn:');
