/** A press conference that has nothing wrong, on lines that tests change one at a time. */
export const conference = `Transport Minister Anna Weber’s statement and answers to media questions following talks with Minister of Infrastructure of the Republic of Norland Erik Sund, Bonn, May 4, 2021

Ladies and gentlemen, we have held talks with Minister Erik Sund. We agreed on the timetable of the bridge.

I would like to thank my colleague for an open conversation.

Question: The bridge was to open last year. What has changed, and can people rely on the new date?

Anna Weber: The piers are finished, the deck will follow in June.

We have set the date together with the engineers.

Question: Will there be a toll on the bridge, as the newspapers write?

Anna Weber: No, there will not. The two governments pay for the bridge.

Question: Do you plan to meet again before the opening?

Anna Weber: We do, in Norland, as soon as the railway survey is done.
`;

/**
 * The conference with the first occurrence of `found` replaced.
 * @throws when the conference does not have it, because the test would then change nothing
 */
export function conferenceWith(found: string, replacement: string): string {
  if (!conference.includes(found)) throw new Error(`The conference has no “${found}”.`);
  return conference.replace(found, () => replacement);
}
