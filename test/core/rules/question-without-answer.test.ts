import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'question-without-answer';
const message =
  'The question under “Question” has no answer, although every other question here has one: an answer may be lost. Compare it with the source.';
const second = 'Question: Will there be a toll on the bridge, as the newspapers write?\n';
const secondAnswer = '\nAnna Weber: No, there will not. The two governments pay for the bridge.\n';
const third = 'Question: Do you plan to meet again before the opening?\n';
const thirdAnswer = '\nAnna Weber: We do, in Norland, as soon as the railway survey is done.\n';

test('a question followed by the next question is reported at its label', () => {
  checkAnnotated(id, conferenceWith(second + secondAnswer, `${second}^^^^^^^^^ ${message}\n`));
});

test('a question at the end of the document is reported', () => {
  checkAnnotated(id, conferenceWith(third + thirdAnswer, `${third}^^^^^^^^^ ${message}\n`));
});

test('in a document where this happens twice it is the way the talk went', () => {
  checkSilent(id, conference.replace(secondAnswer, '').replace(thirdAnswer, ''));
});

test('thanks, interjections and a question that breaks off need no answer', () => {
  checkSilent(id, conferenceWith(third + thirdAnswer, 'Question: Thank you very much, Minister.\n'));
  checkSilent(id, conferenceWith(second + secondAnswer, 'Question: And will there be a toll —\n'));
});

test('a document of two turns tells nothing', () => {
  checkSilent(
    id,
    'News conference of Transport Minister Anna Weber, Bonn, 4 May 2021\n\nQuestion: When does the bridge open?\n\nQuestion: And the road?\n',
  );
});

test('a moderator between question and answer is no sign of a loss', () => {
  checkSilent(id, conferenceWith(secondAnswer, `\nModerator: Please, Minister.\n${secondAnswer}`));
});
