import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../server/src/core/rules/check.ts';
import { recheck } from '../../../server/src/core/rules/recheck.ts';
import { parse, reparse } from '../../../server/src/core/syntax/parse.ts';
import { analysisOf, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';
import { conference, conferenceWith } from '../../support/conference.ts';

const id = 'repeated-text';
const question =
  'Question: The bridge was to open last year. What has changed, and can people rely on the new date of which you speak?\n';
const text = conferenceWith(
  'Question: The bridge was to open last year. What has changed, and can people rely on the new date?\n',
  question,
);

test('a turn that stands again further down is reported there and taken out', () => {
  const doubled = text.replace('Question: Do you plan', `${question}\nQuestion: Do you plan`);
  const [finding] = findingsOf(doubled, id);
  assert.equal(
    finding?.message,
    'The turn from “Question: The bridge was to open last year.…” on stands already on line 7, word for word, so everything in it counts twice. Remove the second copy.',
  );
  assert.equal(doubled.slice(finding?.span.start, finding?.span.end), question.trimEnd());
  checkFix(id, doubled, text);
});

test('a stretch of turns is one finding, short turns and small differences included', () => {
  const start = text.indexOf('Question:');
  const copy = text.slice(start).replace('No, there will not.', 'No, there won’t be.');
  const doubled = `${text}\n${copy}`;
  const findings = findingsOf(doubled, id);
  assert.equal(findings.length, 1);
  assert.match(findings[0]?.message ?? '', /^6 turns from “Question: The bridge/);
  checkFix(id, doubled, text);
});

test('a copy whose lines are broken elsewhere is one all the same', () => {
  const wrapped = question.replace('of which', 'of\nwhich');
  checkFix(id, text.replace('Question: Do you plan', `${wrapped}\nQuestion: Do you plan`), text);
});

test('of three copies the second and the third are reported', () => {
  const start = text.indexOf('Question:');
  const copy = text.slice(start);
  assert.ok(findingsOf(`${text}\n${copy}\n${copy}`, id).length >= 1);
});

test('a shorter turn counts where its copy follows it', () => {
  const answer = 'Anna Weber: We do, in Norland, as soon as the railway survey is done.\n';
  checkFix(id, conference.replace(answer, `${answer}\n${answer}`), conference);
});

test('what people say again is no copy', () => {
  checkSilent(id, `${conference}\nQuestion: Thank you.\n\nQuestion: Thank you.\n\nAnna Weber: Thank you.\n`);
  const oath =
    'I swear that I will do justice to everyone and devote my strength to the good of the people, so help me God.';
  checkSilent(id, `${conference}\nErik Sund: ${oath}\n\nAnna Weber: ${oath}\n`);
  checkSilent(id, `${conference}\n${question.replace('?', ', I ask again?')}`);
});

test('many turns that begin alike take no longer', () => {
  const turns = Array.from(
    { length: 3000 },
    (_, index) => `Anna Weber: ${'The deck will follow in June, we hope. '.repeat(4)}${index}.`,
  );
  assert.deepEqual(findingsOf(turns.join('\n\n'), id), []);
});

test('the finding goes and comes back while a letter of either copy is taken away and typed again', () => {
  const doubled = text.replace('Question: Do you plan', `${question}\nQuestion: Do you plan`);
  const options = {};
  for (const at of [doubled.indexOf('rely on'), doubled.lastIndexOf('rely on')]) {
    let checked = recheck(null, parse(doubled), options);
    for (const edit of [
      { start: at, end: at + 1, text: '' },
      { start: at, end: at, text: 'r' },
    ]) {
      checked = recheck(checked, reparse(checked.transcript, [edit]), options);
      assert.deepEqual(checked.findings, check(analysisOf(checked.transcript.text), options));
    }
    assert.equal(checked.findings.filter(({ ruleId }) => ruleId === id).length, 1);
  }
});

test('while other turns are typed in, the rule is not asked again', () => {
  const options = {};
  const checked = recheck(null, parse(conference), options);
  const at = conference.indexOf('railway survey');
  const next = recheck(checked, reparse(checked.transcript, [{ start: at, end: at, text: 'x' }]), options);
  assert.ok(!next.asked.has(id));
});

test('a copy that stands for a lost turn is reported and not taken out', () => {
  const answer = 'Anna Weber: We have set the date, and we shall keep it.\n';
  const lost = text.replace(
    'Question: Will there be',
    `${answer}\n${question}\n${answer.replace('set', 'met')}\nQuestion: Will there be`,
  );
  const [finding] = findingsOf(lost.replace('We have set the date together with the engineers.\n\n', ''), id);
  assert.match(finding?.message ?? '', /Put what was said in its place\.$/);
  assert.deepEqual(finding?.fixes, []);
});

test('a label that stands twice on its line is reported at the second one', () => {
  for (const label of ['Question:', 'Q.', '**Ada Holt:**', 'MS. HOLT:']) {
    const other = label.startsWith('Q') ? 'A.' : label.replace(/Ada Holt|MS\. HOLT/, 'MR. BIRK');
    const turns = ['Where?', 'In the hall.', 'When?', 'At nine.', 'Why?', 'It rained.'].map(
      (said, index) => `${index % 2 === 0 ? label : other} ${said}`,
    );
    const right = `${turns.join('\n\n')}\n`;
    checkFix('repeated-text', right.replace('When?', `${label} When?`), right);
  }
});
