import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';

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

test('a label with a dash is known although nothing stands behind it', () => {
  const said = [
    'Where is it?',
    'It is here.',
    'When is it?',
    'It is now.',
    'Why is it?',
    'So it is.',
    'Who is it?',
    'It is Ada.',
  ];
  const turns = said.map((one, index) => `${index % 2 === 0 ? 'Ada Holt' : 'Bo Birk'} – ${one}`);
  const text = turns.join('\n\n').replace('Bo Birk – It is now.', 'Bo Birk –');
  assert.deepEqual(
    findingsOf(`${text}\n`, 'empty-turn').map(({ span }) => text.slice(span.start, span.end)),
    ['Bo Birk –'],
  );
});

test('whose words an interpreter says is not empty', () => {
  assert.deepEqual(
    findingsOf(
      'Question: When?\n\nAnna Weber: Now.\n\nQuestion:\n\nInterpreter: And where?\n\nAnna Weber: Here.\n\nQuestion: Why?\n\nAnna Weber: So.\n',
      'empty-turn',
    ),
    [],
  );
});
