/** An interview without a flaw. */
export const clean = `Interview with Mayor Ada Fenn, Port Callow, May 3, 2021

Question: What brought you back to the harbour?

Ada Fenn: I was born here, within sight of the water.

My father mended nets for the whole of the fleet.

Question: Will you run again?

Ada Fenn: We shall see.
`;

/** The same with a space at the end of line 3 and of line 9, and with too many blank lines before line 9. */
export const flawed = clean
  .replace('harbour?', 'harbour?  ')
  .replace('fleet.\n\nQuestion: Will you run again?', 'fleet.\n\n\n\nQuestion: Will you run again? ');

/** The same with residue of a web page in lines 2 to 4, and nothing else. */
export const withFurniture = clean.replace('2021\n', '2021\n\nAdditional materials\n');
