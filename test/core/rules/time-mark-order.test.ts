import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';

const id = 'time-mark-order';

/** An interview whose turns begin with these marks. */
function interview(...marks: readonly string[]): string {
  const turns = marks.map(
    (mark, index) => `${index % 2 === 0 ? 'Question' : 'Anna Weber'}: ${mark} Bridge number ${index}.`,
  );
  return `Interview with Transport Minister Anna Weber, Bonn, 4 May 2021\n\n${turns.join('\n\n')}\n`;
}

test('a mark that goes back is reported with the one it goes behind', () => {
  checkAnnotated(
    id,
    interview('[00:10]', '[00:20]', '[00:15]', '[00:30]', '[00:40]').replace(
      'Question: [00:15] Bridge number 2.\n',
      `Question: [00:15] Bridge number 2.
           ^^^^^ The time “00:15” is earlier than “00:20”, which stands before it, so the mark leads to the wrong place of the recording. Correct it from the recording.
`,
    ),
  );
});

test('a mark that is ahead of all that follow is the wrong one, not they', () => {
  checkAnnotated(
    id,
    interview('[00:10]', '[10:20]', '[00:30]', '[00:40]', '[00:50]').replace(
      'Anna Weber: [10:20] Bridge number 1.\n',
      `Anna Weber: [10:20] Bridge number 1.
             ^^^^^ The time “10:20” is ahead of “00:30”, which follows, so the mark leads to the wrong place of the recording. Correct it from the recording.
`,
    ),
  );
});

test('marks in notes are part of the order', () => {
  const text = interview('[00:10]', '[00:20]', '[00:30]', '[00:40]').replace('number 1.', 'number [inaudible 00:05].');
  assert.deepEqual(
    findingsOf(text, id).map(({ span }) => text.slice(span.start, span.end)),
    ['00:05'],
  );
});

test('times in labels and at the beginning of lines count', () => {
  const labels = ['00:00:10', '00:00:20', '00:00:05', '00:00:30', '00:00:40'];
  const turns = labels.map(
    (time, index) => `${index % 2 === 0 ? 'Tom Reed' : 'Anna Weber'}: ${time}\n\nBridge number ${index}.`,
  );
  assert.equal(findingsOf(`Interview with Anna Weber, 4 May 2021\n\n${turns.join('\n\n')}\n`, id).length, 1);
});

for (const [what, marks] of [
  ['order', ['[00:10]', '[00:10]', '[59:59]', '[01:00:00]', '[1:00:01.5]']],
  ['another recording that begins again', ['[00:10]', '[40:00]', '[50:00]', '[00:05]', '[00:15]', '[30:00]']],
  ['a moment’s difference', ['[00:10.50]', '[00:12]', '[00:11.23]', '[00:14]']],
  ['few marks', ['[00:20]', '[00:10]']],
  ['times of day', ['(at 10:30 a.m.)', '(at 9:15 a.m.)', '(at 8:00)']],
] as const) {
  test(`${what} is no disorder`, () => checkSilent(id, interview(...marks)));
}

test('twenty thousand marks take no longer than they must', () => {
  const marks = Array.from(
    { length: 20_000 },
    (_, index) => `[${String(((index * 37) % 89) + 10)}:${String((index * 7) % 60).padStart(2, '0')}]`,
  );
  assert.ok(findingsOf(`Interview\n\nAnna Weber: ${marks.join(' ')}\n`, id).length > 0);
});

test('a time that no clock shows', () => {
  checkAnnotated(
    id,
    interview('[00:00:10]', '[00:00:20]', '[00:00:77]', '[00:01:40]').replace(
      'Question: [00:00:77] Bridge number 2.\n',
      `Question: [00:00:77] Bridge number 2.
           ^^^^^^^^ No clock shows “00:00:77”: minutes and seconds end at 59, so the mark leads nowhere in the recording. Correct it from the recording.
`,
    ),
  );
  // A score where no times of its form stand.
  checkSilent(id, interview('[00:00:10]', '[00:00:20]', '[00:00:30]').replace('number 1.', 'number 1 (3:75).'));
});

test('a stretch that ends before it begins is reported', () => {
  const found = (mark: string): readonly string[] => {
    const text = interview('[00:00:10]', mark, '[00:00:40]', '[00:00:50]');
    return findingsOf(text, id)
      .filter(({ message }) => message.startsWith('The stretch'))
      .map(({ span }) => text.slice(span.start, span.end));
  };
  assert.deepEqual(found('[00:10:05 - 00:09:59]'), ['00:10:05 - 00:09:59']);
  assert.deepEqual(found('(00:10:05.200 --> 00:10:05.100)'), ['00:10:05.200 --> 00:10:05.100']);
  for (const sound of ['[00:09:59 - 00:10:05]', '(open 22:00–06:00)', '(22:00–06:00)', '[23:59:30 - 00:01:00]'])
    assert.deepEqual(found(sound), [], sound);
});
