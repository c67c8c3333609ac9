import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'empty-turn';

test('a label whose text is gone is reported at the label', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'Anna Weber: No, there will not. The two governments pay for the bridge.\n',
      `Anna Weber:
^^^^^^^^^^^ Nothing is said after the label “Anna Weber”: the words of the turn are missing. Restore them, or delete the label.
`,
    ),
  );
});

test('the last label of the document can be empty too', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'Anna Weber: We do, in Norland, as soon as the railway survey is done.\n',
      `Anna Weber:
^^^^^^^^^^^ Nothing is said after the label “Anna Weber”: the words of the turn are missing. Restore them, or delete the label.

Additional materials
`,
    ),
  );
});

test('a label with its words on the lines below is not empty', () => {
  checkSilent(
    id,
    `Joint press conference, Port Linton, 12 March 2014

PREMIER:

It is good to be here.

JOURNALIST:

(inaudible)

PREMIER:
Today.
`,
  );
});

test('a turn of one word, of dots or of a note is not empty', () => {
  checkSilent(id, conferenceWith('No, there will not. The two governments pay for the bridge.', 'Yes.'));
  checkSilent(id, conferenceWith('No, there will not. The two governments pay for the bridge.', '…'));
  checkSilent(id, conferenceWith('No, there will not. The two governments pay for the bridge.', '(Laughs.)'));
});
