import { test } from 'node:test';
import { conference } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'consecutive-questions';

/** A conference that does not alternate strictly, with `first` and `second` asked one after the other. */
function conferenceAsking(first: string, second: string): string {
  return `${conference}
Question: Thank you very much.

Question: ${first}

Question: ${second}

Anna Weber: That is what the survey is for.
`;
}

test('a second complete question is found', () => {
  checkAnnotated(
    id,
    conferenceAsking(
      'Who counts the birds on the piers?',
      `How much does the railway survey cost the two countries?
^^^^^^^^^ Under “Question” a second question follows a complete one without an answer between: the answer may be lost, or the label may be wrong. Compare it with the source.`,
    ),
  );
});

const ordinary: readonly (readonly [what: string, first: string, second: string])[] = [
  ['thanks', 'Who counts the birds on the piers?', 'Thank you, Minister.'],
  ['a call for attention', 'Minister?', 'How much does the railway survey cost the two countries?'],
  ['an interrupted question', 'Who counts the birds on the —', 'How much does the survey cost the two countries?'],
  ['a question that goes on', 'Who counts the birds on the piers?', '— and who pays for the counting of the birds?'],
  ['an unheard question', 'Who counts the (inaudible) on the piers —', '(Inaudible) the survey of the two countries?'],
  ['a request', 'I have a question about the birds.', 'How much does the railway survey cost the two countries?'],
];
for (const [what, first, second] of ordinary) {
  test(`${what} is the way people talk`, () => checkSilent(id, conferenceAsking(first, second)));
}

test('questioners with names ask one after the other', () => {
  checkSilent(
    id,
    conferenceAsking('Who counts the birds on the piers?', 'How much does the survey cost the two countries?')
      .replaceAll('Question: Who', 'Karl Brandt: Who')
      .replaceAll('Question: How', 'Maria Osten: How'),
  );
});

test('where every other question is answered another rule says so', () => {
  checkSilent(
    id,
    conference.replace('Anna Weber: No, there will not. The two governments pay for the bridge.\n\n', ''),
  );
});
