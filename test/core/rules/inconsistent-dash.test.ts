import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'inconsistent-dash';
const line = 'We have set the date together with the engineers.\n';
const dashed = 'We — all of us — have set — at last — the date —';

test('the rarer dash is reported once, at the first, with the counts', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `${dashed} together -- with -- the engineers — we hope.
                                                          ^^ The dash is written as “--”, which stands twice in the file, where “—” stands 6 times; a reader takes the difference for a meaning. Write all alike.
`,
    ),
  );
});

test('two hyphens where a sentence breaks off are no dashes', () => {
  checkSilent(id, conferenceWith(line, `${dashed} so — and he has just said - - (Calls.) — Well.\n`));
});

test('all are written in the form that prevails, with the spaces they have', () => {
  for (const rare of ['--', '–', '-'])
    checkFix(
      id,
      conferenceWith(line, `${dashed} so — yes ${rare} no.\n`),
      conferenceWith(line, `${dashed} so — yes — no.\n`),
    );
});

test('hyphens, ranges, lists, rules and tables are no dashes', () => {
  checkSilent(
    id,
    conferenceWith(line, `${dashed} well-known — 1990 – 1995, 3-4 - 5.\n\n- First\n- Second\n\n---\n\n| a | -- |\n`),
  );
});

test('few dashes, and forms that are even, show no habit', () => {
  checkSilent(id, conferenceWith(line, 'We — all — have -- set.\n'));
  checkSilent(id, conferenceWith(line, 'We — all — have — set -- the -- date -- now.\n'));
});

test('the dash that a house asks for is asked for however seldom dashes are', () => {
  const options = { settings: { [id]: { form: '—' } } };
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We have set the date -- at last – with the engineers.
                     ^^ The dash is written as “--”, which stands once in the file, where the house style asks for “—”. Write all alike.
`,
    ),
    options,
  );
  checkFix(
    id,
    conferenceWith(line, 'We have set the date -- at last – with the engineers.\n'),
    conferenceWith(line, 'We have set the date — at last — with the engineers.\n'),
    options,
  );
  checkSilent(id, conferenceWith(line, `${dashed} we hope.\n`), options);
});
