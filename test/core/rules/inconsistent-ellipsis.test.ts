import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'inconsistent-ellipsis';
const line = 'We have set the date together with the engineers.\n';

test('the rarer ellipsis is reported once, at the first, with the counts', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We… all… have set… the date.. together.
                           ^^ The ellipsis is written as “..”, which stands once in the file, where “…” stands 3 times, so it may be a slip. Write all alike, or set one full stop.
`,
    ),
  );
});

test('all are written in the form that prevails', () => {
  checkFix(
    id,
    conferenceWith(line, 'We... all... have... set… it.\n'),
    conferenceWith(line, 'We... all... have... set... it.\n'),
  );
  checkFix(
    id,
    conferenceWith(line, 'We… all… have… set.... It is.\n'),
    conferenceWith(line, 'We… all… have… set…. It is.\n'),
  );
});

test('a form of its own, a cut in brackets, rows of full stops and few ellipses are left as they are', () => {
  checkSilent(id, conferenceWith(line, 'We.. all.. have.. set.. it.\n'));
  checkSilent(id, conferenceWith(line, 'We... all... have... set <…> it […] (…).\n'));
  checkSilent(id, conferenceWith(line, 'We… all… have… set ......... 5\n'));
  checkSilent(id, conferenceWith(line, 'We… have... set it.\n'));
});
