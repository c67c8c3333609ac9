import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'inconsistent-entity-name';

test('the rarer spelling of a name is reported where it stands first', () => {
  checkAnnotated(
    id,
    `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: What did Mr. Osmonbayev say? And Osmonbayev’s deputy?

Anna Weber: He, Osmonbaev, agreed, and Osmonbayev’s deputy did.
                ^^^^^^^^^ “Osmonbaev” is spelt “Osmonbayev” elsewhere (1 against 3), so a search for one finds only part of the record. Keep to one spelling.
`,
  );
});

test('the fix changes every rarer spelling', () => {
  const answer = (second: string): string =>
    conferenceWith(
      'No, there will not.',
      `Mr. Melnykov, Melnykov and Melnykov’s aide. Then ${second} and ${second} came.`,
    );
  checkFix(id, answer('Melnykoff'), answer('Melnykov'));
});

test('two spellings of a first name count only with the same surname', () => {
  checkSilent(
    id,
    conferenceWith('No, there will not.', 'Ask Sergei Orlin and Sergey Valk, and then Sergei Orlin again.'),
  );
  const answer = (first: string): string =>
    conferenceWith('No, there will not.', `Sergei Orlin, Sergei Orlin and ${first} Orlin.`);
  checkFix(id, answer('Sergey'), answer('Sergei'));
});

test('words that no first name and no form of address shows to be names are left alone', () => {
  checkSilent(id, conferenceWith('No, there will not.', 'The Café Central and the Cafe Central are two houses.'));
});

test('in German an umlaut tells two families apart', () => {
  checkSilent(
    id,
    'Pressekonferenz von Ministerin Anna Weber, Bonn, 4. Mai 2021\n\nFrage: Was sagt Herr Kuhn dazu?\n\nAnna Weber: Fragen Sie Frau Kühn und Herrn Kuhn.\n',
  );
});
