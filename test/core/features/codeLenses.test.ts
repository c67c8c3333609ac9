import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { codeLenses } from '../../../server/src/core/features/codeLenses.ts';
import { analysisOf, findingsOf } from '../../support/annotated.ts';
import { drawnSpan, talks } from '../../support/talks.ts';

function drawn(text: string, exchanges: boolean, findings: boolean): string[] {
  return codeLenses(analysisOf(text), () => findingsOf(text), { exchanges, findings }).map(
    ({ span, title }) => `${drawnSpan(text, span)} ${title}`,
  );
}

suite('Code lenses', () => {
  test('tell number, who answers, and length of each exchange', () => {
    assert.deepEqual(drawn(talks, true, false), [
      '7 Question: Exchange 1 · Olof Lind answers · 27 words',
      '12 Question: Exchange 2 · Asel Osmonova, Olof Lind answer · 12 words',
    ]);
    const unanswered = `${talks}\nQuestion: Why?\n`;
    assert.equal(drawn(unanswered, true, false)[2], '18 Question: Exchange 3 · no answer · 1 word');
  });

  test('count the findings of an exchange, and say nothing where there are none', () => {
    const flawed = talks.replace('And the storm?', 'And the storm of February 30, 2020?  ');
    const lenses = drawn(flawed, false, true);
    assert.equal(lenses.length, 1);
    assert.match(lenses[0] ?? '', /^12 Question: \d findings?$/);
    assert.deepEqual(drawn(talks, false, false), []);
  });

  test('ask for findings only when they are wanted', () => {
    const never = (): never => assert.fail('asked for findings');
    assert.equal(codeLenses(analysisOf(talks), never, { exchanges: true, findings: false }).length, 2);
  });
});
