import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'undefined-acronym';

test('letters that nothing explains are reported once, where they stand first', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the NHBC say, and what do the UN and the EU?
                        ^^^^ “NHBC” is nowhere spelled out, so readers may not know what it means. Spell it out where it stands first, with the letters in brackets behind it.

Anna Weber: The NHBC agrees.
`,
  );
});

for (const [what, text] of [
  ['brackets explain them', 'Ask the Nordic Harbour and Bridge Council (NHBC). The NHBC knows.'],
  ['the brackets hold the long form', 'Ask the NHBC (Nordic Harbour and Bridge Council).'],
  ['square brackets hold the long form', 'Ask the NHBC [Nordic Harbour and Bridge Council].'],
  ['square brackets explain them', 'Ask the northern council [NHBC]. The NHBC knows.'],
  ['they are the name of a company', 'IKEA and BASF build here, and BMW does as well.'],
  ['they are initials that everybody knows', 'As JFK said, and FDR before him.'],
  ['the words stand somewhere else', 'The NHBC knows. The Nordic Harbour and Bridge Council has met.'],
  ['everybody knows them', 'The GDP of the USA, the HIV test, NATO and the WHO.'],
  ['they are Roman figures', 'Chapter XIV of part III.'],
  ['somebody raises his voice', 'That is NEVER going to happen, never. We said NO MORE BRIDGES here.'],
] as const) {
  test(`nothing is reported when ${what}`, () => checkSilent(id, conferenceWith('No, there will not.', text)));
}

test('names in labels are no acronyms', () => {
  checkSilent(
    id,
    'MR. KRAL: Good morning.\n\nQ: Mr. KRAL, when?\n\nMR. KRAL: Soon.\n\nQ: Thanks.\n\nMR. KRAL: You are welcome.\n',
  );
});

test('a note in square brackets spells nothing out', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What does the NHBC [inaudible] say?
                        ^^^^ “NHBC” is nowhere spelled out, so readers may not know what it means. Spell it out where it stands first, with the letters in brackets behind it.

Anna Weber: The NHBC agrees.
`,
  );
});

test('the initials of somebody who speaks are no acronym', () => {
  checkSilent(
    id,
    'Question: What does ABK say?\n\nAnna Berta Kral: I agree.\n\nQuestion: Thanks.\n\nAnna Berta Kral: You are welcome.\n',
  );
});
