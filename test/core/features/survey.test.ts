import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openWork, survey } from '../../../server/src/core/features/survey.ts';
import { analysisOf, findingsOf } from '../../support/annotated.ts';
import { conference } from '../../support/conference.ts';

function surveyOf(text: string): ReturnType<typeof survey> {
  return survey(analysisOf(text), findingsOf(text));
}

suite('The survey', () => {
  test('lists the exchanges with who answers, how long they are and what is found in them', () => {
    const text = conference.replace('deck will follow', 'deck will follow  \u0085');
    const { exchanges } = surveyOf(text);
    assert.deepEqual(
      exchanges.map(({ number, title, answeredBy, findings }) => [number, title, answeredBy, findings]),
      [
        [1, 'The bridge was to open last year. What has changed, and can…', ['Anna Weber'], 1],
        [2, 'Will there be a toll on the bridge, as the newspapers write?', ['Anna Weber'], 0],
        [3, 'Do you plan to meet again before the opening?', ['Anna Weber'], 0],
      ],
    );
    const [first] = exchanges;
    assert.equal(text.slice(first?.cursor).indexOf('The bridge was to open'), 0);
    assert.equal(first?.span.start, text.indexOf('Question:'));
    assert.equal(first.words, 37);
  });

  test('lists the speakers, who speaks most first, with every turn', () => {
    const { speakers } = surveyOf(conference);
    assert.deepEqual(
      speakers.map(({ name, role, turns }) => [name, role, turns.map(({ title }) => title.split(' ')[0])]),
      [
        ['Anna Weber', 'Transport Minister', ['Ladies', 'The', 'No,', 'We']],
        ['Question', null, ['The', 'Will', 'Do']],
      ],
    );
    const share = speakers.reduce((sum, speaker) => sum + speaker.share, 0);
    assert.ok(Math.abs(share - 1) < 1e-9);
  });

  test('lists what is left to do', () => {
    const text = conference.replace(/No, there will not\..*\n/, '\n').replace('May 4, 2021', 'May 42, 2021');
    assert.deepEqual(
      openWork(analysisOf(text), findingsOf(text)).map(({ ruleId, title }) => [ruleId, title]),
      [
        ['impossible-date', 'May 42, 2021'],
        ['empty-turn', 'Anna Weber:'],
      ],
    );
    assert.deepEqual(surveyOf(conference).openWork, []);
  });

  test('of nothing is empty', () => {
    assert.deepEqual(surveyOf(''), { exchanges: [], speakers: [], openWork: [] });
  });
});
