import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fixAll } from '../../server/src/core/rules/fixAll.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { readLines } from '../../server/src/core/text/lines.ts';
import { words } from '../../server/src/core/text/words.ts';
import { findingsOf } from '../support/annotated.ts';
import { conference } from '../support/conference.ts';
import { noShared, seedText } from '../support/texts.ts';

/** A press conference with its residue, and the lines (from 1) on which its parts stand. */
interface Conference {
  readonly text: string;
  readonly answerer: string;
  /** Findings of the text as it is, `line rule`. */
  readonly findings: readonly string[];
  readonly questions: readonly number[];
  readonly answers: readonly number[];
  /** The date as it stands in the heading, and the weekday of it. */
  readonly date: string;
  readonly weekday: string;
}

/** Our own text, set and soiled like the real one: a language bar under the heading, a list far below the end. */
const ownText = `${conference.replace('\n\nLadies', '\n\n\n  • de-DE1 en-GB1 fr-FR1\n\nLadies')}\n\n\n\nAdditional materials`;
const ownLines = ownText.split('\n');
const ownConference: Conference = {
  text: ownText,
  answerer: 'Anna Weber',
  // Where the parts stand follows from the text, so that it can be edited without counting lines.
  findings: [
    '2 extra-blank-lines',
    '4 page-furniture',
    `${ownLines.length - 4} extra-blank-lines`,
    `${ownLines.length} page-furniture`,
  ],
  questions: ownLines.flatMap((line, index) => (line.startsWith('Question:') ? [index + 1] : [])),
  answers: ownLines.flatMap((line, index) => (line.startsWith('Anna Weber:') ? [index + 1] : [])),
  date: 'May 4, 2021',
  weekday: 'Tuesday',
};

const seed = seedText();
const seedConference: Conference | null =
  seed === null
    ? null
    : {
        text: seed,
        answerer: 'Sergey Lavrov',
        findings: ['2 extra-blank-lines', '4 page-furniture', '47 extra-blank-lines', '55 page-furniture'],
        questions: [34, 40, 44],
        answers: [36, 42, 46],
        date: 'October 23, 2020',
        weekday: 'Friday',
      };

function at(text: string, { span }: Finding): number {
  return readLines(text).at(span.start) + 1;
}

function located(text: string): string[] {
  return findingsOf(text).map((finding) => `${at(text, finding)} ${finding.ruleId}`);
}

/** The line `number`, counted from 1, replaced by what `change` makes of it; without it when that is null. */
function withLine(text: string, number: number, change: (line: string) => string | null): string {
  return text
    .split('\n')
    .flatMap((line, index) => (index + 1 === number ? (change(line) ?? []) : [line]))
    .join('\n');
}

/** Asserts that the planted defect is found on its line besides the findings of the text as it was, and that the fix restores it. */
function assertFound(original: string, planted: string, ruleId: string, line: number, isRestored: boolean): void {
  assert.notEqual(planted, original);
  const hits = findingsOf(planted).filter((finding) => finding.ruleId === ruleId && at(planted, finding) === line);
  const hit = hits[0];
  assert.ok(
    hit !== undefined && hits.length === 1,
    `${ruleId} on line ${line}, but found ${located(planted).join(', ')}`,
  );
  const restored = hit.fixes.map((fix) => applyEdits(planted, fix.edits));
  if (isRestored) assert.equal(restored[0], original);
  else assert.deepEqual(restored, []);
}

function acceptance({ text, answerer, findings, questions, answers, date, weekday }: Conference): void {
  const nth = (lines: readonly number[], index: number): number => lines.at(index) ?? 0;

  test('the text as it is has its residue and its blank lines, and nothing else at any level', () => {
    assert.deepEqual(located(text), findings);
  });

  test('safe fixes made twice give the same text as once, and keep every word', () => {
    const once = fixAll(text, { tier: 'safe' });
    assert.equal(once.applied, 2);
    assert.deepEqual(words(once.text), words(text));
    assert.equal(fixAll(once.text, { tier: 'safe' }).text, once.text);
  });

  test('without the page’s residue nothing is left to find', () => {
    const clean = fixAll(fixAll(text, { tier: 'safe' }).text, { ruleId: 'page-furniture' });
    assert.equal(clean.applied, 2);
    assert.deepEqual(located(clean.text), []);
    assert.equal(clean.text.endsWith('\n'), text.endsWith('\n'));
    assert.equal(clean.text.includes('\n\n\n'), false);
  });

  for (const [index, line] of answers.entries()) {
    const change = (what: string): string =>
      withLine(text, line, (content) => what + content.slice(`${answerer}:`.length));
    test(`answer ${index + 1}: a lost colon, a space before it, a misspelt name, a hidden character`, () => {
      assertFound(text, change(answerer), 'label-without-colon', line, true);
      assertFound(text, change(`${answerer} :`), 'label-punctuation', line, true);
      const [first = '', last = ''] = answerer.split(' ');
      const slip = `${last.slice(0, -2)}${last.slice(-1)}${last.slice(-2, -1)}`;
      assertFound(text, change(`${first} ${slip}:`), 'misspelt-label', line, true);
      assertFound(
        text,
        change(`${answerer.slice(0, 3)}\u200b${answerer.slice(3)}:`),
        'label-hidden-character',
        line,
        true,
      );
    });

    test(`answer ${index + 1}: its words deleted`, () => {
      const lines = text.split('\n');
      const next = questions[index + 1] ?? lines.findIndex((content, at) => at >= line && content === '') + 1;
      const planted = [...lines.slice(0, line - 1), `${answerer}:`, ...lines.slice(next - 2)].join('\n');
      assertFound(text, planted, 'empty-turn', line, false);
    });

    test(`answer ${index + 1}: deleted whole`, () => {
      const lines = text.split('\n');
      const next = questions[index + 1] ?? lines.findIndex((content, at) => at >= line && content === '') + 2;
      const planted = [...lines.slice(0, line - 1), ...lines.slice(next - 1)].join('\n');
      assertFound(text, planted, 'question-without-answer', nth(questions, index), false);
    });
  }

  for (const [index, line] of questions.entries()) {
    test(`question ${index + 1}: a lost colon, a space before it, a hidden character`, () => {
      const change = (what: string): string =>
        withLine(text, line, (content) => what + content.slice('Question:'.length));
      // With a capital in the second word the words may go on with a name, as in “Question Time”.
      if (!/^Question: \S+ \p{Lu}/u.test(text.split('\n')[line - 1] ?? '')) {
        assertFound(text, change('Question'), 'label-without-colon', line, true);
      }
      assertFound(text, change('Question :'), 'label-punctuation', line, true);
      assertFound(text, change('Ques\u200btion:'), 'label-hidden-character', line, true);
    });

    test(`question ${index + 1}: deleted whole`, () => {
      const planted = withLine(
        withLine(text, line, () => null),
        line,
        () => null,
      );
      assertFound(text, planted, 'answer-without-question', nth(answers, index) - 2, false);
    });
  }

  test('the second question glued to the paragraph before', () => {
    const lines = text.split('\n');
    const line = nth(questions, 1);
    const planted = [
      ...lines.slice(0, line - 3),
      `${lines[line - 3] ?? ''} ${lines[line - 1] ?? ''}`,
      ...lines.slice(line),
    ].join('\n');
    assertFound(text, planted, 'label-inside-paragraph', line - 2, true);
  });

  test('a wrong weekday before the date gets the right one', () => {
    const planted = text.replace(date, `Monday, ${date}`);
    const hit = findingsOf(planted).find(({ ruleId }) => ruleId === 'weekday-mismatch');
    assert.ok(hit);
    assert.equal(at(planted, hit), 1);
    assert.equal(applyEdits(planted, hit.fixes[0]?.edits ?? []), text.replace(date, `${weekday}, ${date}`));
    assert.deepEqual(located(text.replace(date, `${weekday}, ${date}`)), located(text));
  });

  test('a planted defect changes no other finding', () => {
    const line = nth(answers, 1);
    const planted = withLine(text, line, (content) => content.replace(':', ' :'));
    assert.deepEqual(
      located(planted).filter((one) => !one.endsWith('label-punctuation')),
      located(text),
    );
  });
}

suite('A press conference of our own', () => acceptance(ownConference));

suite(
  'The press conference of 23 October 2020',
  { skip: seedConference === null ? noShared || 'The text is not there.' : false },
  () => {
    if (seedConference !== null) acceptance(seedConference);
  },
);
