import { test } from 'node:test';
import { conference, conferenceWith } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'answer-without-question';
const message =
  'The answer under “Anna Weber” has no question before it, although every other answer here has one: a question may be lost. Compare it with the source.';
const first = 'Question: The bridge was to open last year. What has changed, and can people rely on the new date?\n\n';
const firstAnswer = 'Anna Weber: The piers are finished, the deck will follow in June.\n';
const second = 'Question: Will there be a toll on the bridge, as the newspapers write?\n\n';
const secondAnswer = 'Anna Weber: No, there will not. The two governments pay for the bridge.\n';
const third = 'Question: Do you plan to meet again before the opening?\n\n';
const thirdAnswer = 'Anna Weber: We do, in Norland, as soon as the railway survey is done.\n';

test('an answer after an answer of the same speaker is reported at its label', () => {
  checkAnnotated(id, conferenceWith(second + secondAnswer, `${secondAnswer}^^^^^^^^^^^ ${message}\n`));
  checkAnnotated(id, conferenceWith(third + thirdAnswer, `${thirdAnswer}^^^^^^^^^^^ ${message}\n`));
});

test('a first answer right after the speaker’s own statement has lost its question', () => {
  checkAnnotated(id, conferenceWith(first + firstAnswer, `${firstAnswer}^^^^^^^^^^^ ${message}\n`));
});

test('in a document where this happens twice it is the way the talk went', () => {
  checkSilent(id, conference.replace(second, '').replace(third, ''));
});

test('two people may answer one question', () => {
  checkSilent(id, conferenceWith(secondAnswer, `${secondAnswer}\nErik Sund: I can only agree with my colleague.\n`));
});

test('a speaker who goes on after a note was only interrupted', () => {
  checkSilent(id, conferenceWith(second, '(Applause.)\n\n'));
  checkSilent(id, conferenceWith(`engineers.\n\n${second}`, 'engineers, and —\n\n'));
});

test('an opening statement under its own label needs no question', () => {
  checkSilent(id, conferenceWith('Ladies and gentlemen,', 'Anna Weber: Ladies and gentlemen,'));
});
