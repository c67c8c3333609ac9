import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unfinishedFindings } from '../../../server/src/core/features/unfinished.ts';
import { MovingFindings } from '../../../server/src/core/rules/movingFindings.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { DocumentText } from '../../../server/src/core/text/documentText.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { findingsOf } from '../../support/annotated.ts';
import { sampleTexts } from '../../support/texts.ts';

const interview = `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June.

Question: Is the road ready as well?

Anna Weber: The road has been ready since April.
`;

/** Each letter is checked from scratch here. */
const SHORT = 3000;

/** What is shown and what waits after each letter of `typed` has come at `at`, one by one. */
function* type(
  text: string,
  typed: string,
  at = text.length,
): Generator<{ readonly text: string; readonly shown: readonly Finding[]; readonly held: readonly Finding[] }> {
  let now = text;
  let shown = findingsOf(now);
  for (const [index, letter] of Array.from(typed).entries()) {
    const edit = { start: at + index, end: at + index, text: letter };
    now = applyEdits(now, [edit]);
    const all = findingsOf(now);
    const held = unfinishedFindings(DocumentText.of(now), all, MovingFindings.of(shown).after(edit), edit.start + 1);
    shown = all.filter((finding) => !held.includes(finding));
    yield { text: now, shown, held };
  }
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ ruleId }) => ruleId);
}

suite('What waits while somebody types', () => {
  const waits: readonly (readonly [what: string, typed: string, waiting: string])[] = [
    ['a label has no words yet', 'Question:', 'empty-turn'],
    ['a bracket is open', 'Question: (laughter', 'unbalanced-bracket'],
    ['the space behind a word', 'Question: When ', 'trailing-space'],
    ['a note that runs over to the next line', 'Question: Thank you. (the rest of the\nwo', 'unbalanced-bracket'],
    ['a label alone on its line', 'Question:\n', 'empty-turn'],
  ];
  for (const [what, typed, waiting] of waits) {
    test(what, () => {
      const last = [...type(interview, `\n${typed}`)].at(-1);
      assert.deepEqual([idsOf(last?.held ?? []), idsOf(last?.shown ?? [])], [[waiting], []]);
    });
  }

  test('what is finished is shown once the next line but one is typed', () => {
    const last = [...type(interview, '\nQuestion: (laughter\n\nAnna Weber: It is.\n\nQ')].at(-1);
    assert.deepEqual([idsOf(last?.held ?? []), idsOf(last?.shown ?? [])], [[], ['unbalanced-bracket']]);
  });

  test('what was shown before stays shown while its line is mended', () => {
    const flawed = interview.replace('In June.', 'In (June.');
    for (const { held, shown } of type(flawed, 'late ', flawed.indexOf('(June')))
      assert.deepEqual([idsOf(held), idsOf(shown)], [[], ['unbalanced-bracket']]);
  });

  test('a second slip of the same kind waits beside the first one', () => {
    const flawed = `${interview}\nQuestion: (laughter`;
    const last = [...type(flawed, ' and (noise')].at(-1);
    assert.deepEqual(
      [idsOf(last?.held ?? []), idsOf(last?.shown ?? [])],
      [['unbalanced-bracket'], ['unbalanced-bracket']],
    );
    assert.ok((last?.shown[0]?.span.start ?? 0) < (last?.held[0]?.span.start ?? 0));
  });

  test('findings elsewhere never wait', () => {
    const flawed = interview.replace('In June.', 'In (June.');
    for (const { shown } of type(flawed, '\nQuestion: (')) assert.ok(idsOf(shown).includes('unbalanced-bracket'));
  });

  test('nothing comes and goes while the samples are written to their end', () => {
    for (const { name, text } of sampleTexts().filter(({ text: { length } }) => length < SHORT)) {
      const start = text.lastIndexOf('\n', Math.max(0, text.length - 80)) + 1;
      // What is found where the text breaks off is shown before anybody types.
      const known = new Set(idsOf(findingsOf(text.slice(0, start))));
      let before: readonly string[] = [];
      for (const { shown, held, text: now } of type(text.slice(0, start), text.slice(start))) {
        const there = new Set(idsOf([...shown, ...held]));
        const gone = before.filter((ruleId) => !there.has(ruleId) && !known.has(ruleId));
        assert.deepEqual(gone, [], `${name}, ${now.length} units`);
        before = idsOf(shown);
      }
    }
  });
});
