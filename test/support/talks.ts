/** A press conference in which people, a body, its acronym and dates come under several names. */
export const talks = `Harbour Minister Olof Lind’s statement and answers to media questions following talks with Minister of Trade of the Kyrgyz Republic Asel Osmonova, Oslo, October 23, 2020

Ladies and gentlemen, we have held talks with Asel Osmonova. Mr. Brekke could not come. Ms Osmonova held her office eight years ago.

Our friends in the Nordic Harbour Council (NHC) agree on the vote of October 4.

Question: Will you spend the sum that the NHC has promised, Mr Lind?

Olof Lind: Yes, in 2021. Ms Osmonova and I meet last
Friday’s delegation again. We shall see.

Question: And the storm?

Asel Osmonova: I do not know of any.

Olof Lind (retranslated): Nor do I.
`;

/** Offset of the first of `words` in the talks, moved by `by`. */
export function inTalks(words: string, by = 0): number {
  const at = talks.indexOf(words);
  if (at < 0) throw new Error(`The talks have no “${words}”.`);
  return at + by;
}

/** Where a span of `text` lies, for messages: line, text. */
export function drawnSpan(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const line = text.slice(0, start).split('\n').length;
  return `${line} ${text.slice(start, end)}`;
}
