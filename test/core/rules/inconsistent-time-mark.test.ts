import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'inconsistent-time-mark';

/** An interview whose turns begin with these marks. */
function interview(...marks: readonly string[]): string {
  const turns = marks.map(
    (mark, index) => `${index % 2 === 0 ? 'Question' : 'Anna Weber'}: ${mark} Bridge number ${index}.`,
  );
  return `Interview with Transport Minister Anna Weber, Bonn, 4 May 2021\n\n${turns.join('\n\n')}\n`;
}

test('the rarer form is reported once, with the counts', () => {
  checkAnnotated(
    id,
    interview('[00:10]', '[00:20]', '[00:00:30]', '[00:40]', '[00:00:50]', '[01:00]', '[01:10]', '[01:20]').replace(
      'Question: [00:00:30] Bridge number 2.\n',
      `Question: [00:00:30] Bridge number 2.
           ^^^^^^^^ The time “00:00:30” is written as “hh:mm:ss”, which stands twice, where “mm:ss” stands 6 times; programs read one form. Write all alike.
`,
    ),
  );
});

test('hours and fractions are set as in most marks', () => {
  checkFix(
    id,
    interview('[00:00:10]', '[00:00:20]', '[0:30]', '[00:00:40]'),
    interview('[00:00:10]', '[00:00:20]', '[00:00:30]', '[00:00:40]'),
  );
  checkFix(
    id,
    interview('[00:10]', '[00:20]', '[00:30.25]', '[00:40]'),
    interview('[00:10]', '[00:20]', '[00:30]', '[00:40]'),
  );
  checkFix(
    id,
    interview('[00:10.1]', '[00:20.1]', '[00:30]', '[00:40.1]'),
    interview('[00:10.1]', '[00:20.1]', '[00:30.0]', '[00:40.1]'),
  );
});

test('hours may appear when the first hour is over, and even forms are left as they are', () => {
  checkSilent(id, interview('[00:10]', '[00:20]', '[00:30]', '[01:00:00]', '[01:10:00]'));
  checkSilent(id, interview('[00:10]', '[00:00:20]', '[00:30]', '[00:00:40]'));
});

test('minutes without a leading zero have two figures from ten on', () => {
  checkSilent(id, interview('[0:10]', '[0:20]', '[9:40]', '[10:50]', '[58:40]'));
});

test('marks in notes are compared with their own kind', () => {
  checkSilent(
    id,
    interview('[00:10]', '[00:20]', '[00:30]', '[00:40]').replace('number 1.', '[inaudible 00:00:21.12].'),
  );
});
