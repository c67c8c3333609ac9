import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'inconsistent-quotes';
const line = 'We have set the date together with the engineers.\n';

test('the rarer apostrophe is reported once, at the first, with the counts', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We don’t, it’s, we can’t, we won’t, isn't it so? It isn't.
                                       ^ 2 straight apostrophes stand in the file, where curly ones stand 6 times. A search for one form misses the other. Set all alike.
`,
    ).replace('Minister Erik Sund. We', 'Minister Erik Sund’s and Norland’s. We'),
  );
});

test('the rarer quotation mark is reported with the counts', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We have "set" the "date", "all" of it, and “together”.
                                           ^ 2 curly quotation marks stand in the file, where straight ones stand 6 times. A search for one form misses the other. Set all alike.
`,
    ),
  );
});

test('all are set in the form that prevails', () => {
  checkFix(
    id,
    conferenceWith(line, 'We “set” “the” “date”, don’t we, isn’t it, aren’t they: "together", isn\'t it?\n'),
    conferenceWith(line, 'We “set” “the” “date”, don’t we, isn’t it, aren’t they: “together”, isn’t it?\n'),
  );
  checkFix(
    id,
    conferenceWith(line, 'We "set" "the" "date" “together”.\n'),
    conferenceWith(line, 'We "set" "the" "date" "together".\n'),
  );
});

test('a file that is even, or all alike, is left as it is', () => {
  checkSilent(id, conferenceWith(line, 'We “set” "the" date.\n'));
  checkSilent(id, conferenceWith(line, "We “set” “the” date, the ministers' and the engineers', of '21.\n"));
});

test('marks in front matter count for nothing', () => {
  checkSilent(id, `---\ntitle: "Talks"\n---\n\n${conferenceWith(line, 'We “set” “the” “date” “here”.\n')}`);
});

test('the marks that a house asks for are asked for however many others there are', () => {
  const options = { settings: { [id]: { form: 'straight' } } };
  const said = (words: string): string => conferenceWith('We have set the date together with the engineers.', words);
  checkAnnotated(
    id,
    said(`They said “in June” and we don’t know.
          ^ 2 curly quotation marks stand in the file; one curly apostrophe stands in the file. The house style asks for straight ones. Set all alike.`),
    options,
  );
  checkFix(id, said('They said “in June” and we don’t know.'), said(`They said "in June" and we don't know.`), options);
  checkSilent(id, said(`They said "in June" and we don't know.`), options);
});
