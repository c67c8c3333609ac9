import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, parse, statistics, type Statistics } from '../../../server/src/core/index.ts';

const text = `Foreign Minister Ada Fenn’s statement and answers to media questions, Port Callow, May 3, 2021

Good morning to all of you.

Question: When will the lighthouse be lit?

Ada Fenn: In autumn. (Laughter.) We are nearly there.

Question: Will there be a feast?

Question: And music?

Ada Fenn: There will [inaudible] of course.

Boris Tal (retranslated): (Applause.) I agree.

Question: Who pays?
`;

function figuresOf(source: string): Statistics {
  return statistics(analyse(parse(source)));
}

suite('Statistics', () => {
  test('count spoken words, without labels and notes', () => {
    const { words, turns, questions, answers } = figuresOf(text);
    assert.deepEqual({ words, turns, questions, answers }, { words: 33, turns: 7, questions: 4, answers: 3 });
  });

  test('say everything in order, the opening statement included', () => {
    const { timeline, speakers, words } = figuresOf(text);
    assert.deepEqual(
      timeline.map((entry) => [entry.kind, speakers[entry.speaker]?.name, entry.words]),
      [
        ['statement', 'Ada Fenn', 6],
        ['question', 'Question', 6],
        ['answer', 'Ada Fenn', 6],
        ['question', 'Question', 5],
        ['question', 'Question', 2],
        ['answer', 'Ada Fenn', 4],
        ['answer', 'Boris Tal', 2],
        ['question', 'Question', 2],
      ],
    );
    assert.equal(
      timeline.reduce((sum, entry) => sum + entry.words, 0),
      words,
    );
    assert.ok(timeline.every(({ span }, index) => index === 0 || span.start >= (timeline[index - 1]?.span.end ?? 0)));
  });

  test('tell for each speaker how much, and in which turn most', () => {
    const analysis = analyse(parse(text));
    const { speakers } = statistics(analysis);
    assert.deepEqual(
      speakers.map(({ name, turns, words, statementWords, questions, answers }) => ({
        name,
        turns,
        words,
        statementWords,
        questions,
        answers,
      })),
      [
        { name: 'Ada Fenn', turns: 2, words: 16, statementWords: 6, questions: 0, answers: 2 },
        { name: 'Question', turns: 4, words: 15, statementWords: 0, questions: 4, answers: 0 },
        { name: 'Boris Tal', turns: 1, words: 2, statementWords: 0, questions: 0, answers: 1 },
      ],
    );
    const [minister, questions] = speakers;
    assert.equal(minister?.role, 'Foreign Minister');
    assert.equal(minister.share, 16 / 33);
    assert.equal(minister.meanTurnWords, 5);
    assert.deepEqual(minister.longestTurn, { turn: 1, words: 6 });
    assert.equal(questions?.participant, -1);
    assert.ok(Math.abs(speakers.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
  });

  test('name the sides by their parts where nothing marks them', () => {
    const { speakers } = figuresOf(
      '**When?**\n\nSoon, I hope.\n\n**And the trains?**\n\nIn May.\n\n**Who pays?**\n\nWe do.\n',
    );
    assert.deepEqual(
      speakers.map(({ name, turns }) => [name, turns]),
      [
        ['Answer', 3],
        ['Question', 3],
      ],
    );
  });

  test('tell of each exchange who asks and answers, and how long', () => {
    const { exchanges, unanswered, questionWords, answerWords } = figuresOf(text);
    assert.deepEqual(
      exchanges.map(({ number, questions, answers, ...rest }) => [
        number,
        questions,
        answers,
        rest.questionWords,
        rest.answerWords,
        rest.askedBy,
        rest.answeredBy,
      ]),
      [
        [1, 1, 1, 6, 6, ['Question'], ['Ada Fenn']],
        [2, 2, 2, 7, 6, ['Question'], ['Ada Fenn', 'Boris Tal']],
        [3, 1, 0, 2, 0, ['Question'], []],
      ],
    );
    assert.equal(text.slice(exchanges[0]?.span.start, exchanges[0]?.span.end).startsWith('Question: When'), true);
    assert.equal(unanswered, 1);
    assert.deepEqual(questionWords, { mean: 5, median: 6, longest: 7 });
    assert.deepEqual(answerWords, { mean: 6, median: 6, longest: 6 });
  });

  test('count notes by kind', () => {
    assert.deepEqual(
      new Map(figuresOf(text).notes.map(({ type, count }) => [type, count])),
      new Map([
        ['laughter', 1],
        ['inaudible', 1],
        ['applause', 1],
        ['interpreter', 1],
      ]),
    );
  });

  test('know the kind of a note that says from whom it comes, however long the list', () => {
    const record =
      'Sitzung des Rates, Bonn, 4. Mai 2021\n\nAda Fenn: Wir bauen.\n\n(Beifall bei der HPD, dem Bund Freier Häfen und der Liste Nord)\n\nBoris Tal: Wann denn?\n\nAda Fenn: Im Juni.\n\n(Beifall bei der HPD sowie Heiterkeit)\n\nBoris Tal: (Beifall wäre jetzt wirklich einmal schön, meine Damen und Herren) Gut.\n';
    assert.deepEqual(
      figuresOf(record).notes.map(({ type, count }) => [type, count]),
      [
        ['applause', 1],
        ['laughter', 1],
      ],
    );
  });

  test('of an empty text are all nothing, and are counted once', () => {
    const analysis = analyse(parse(''));
    const figures = statistics(analysis);
    assert.deepEqual(figures, {
      words: 0,
      turns: 0,
      questions: 0,
      answers: 0,
      speakers: [],
      exchanges: [],
      timeline: [],
      unanswered: 0,
      questionWords: { mean: 0, median: 0, longest: 0 },
      answerWords: { mean: 0, median: 0, longest: 0 },
      notes: [],
    });
    assert.equal(statistics(analysis), figures);
  });
});
