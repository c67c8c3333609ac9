import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from '../../server/src/core/index.ts';
import { tokenise } from './tokenise.ts';

const asker = 'keyword.control.question';
const answerer = 'entity.name.type.answer';
const leader = 'entity.name.function.speaker';
const note = 'string.other.note';
const mark = 'punctuation.separator.label';
const time = 'constant.numeric.time';
const date = 'constant.numeric.date';
const heading = 'markup.heading';
const furniture = 'comment.line.furniture';

/** The coloured parts of a line that is not the first, as `[text, scope]`. */
function parts(line: string): [string, string][] {
  return tokenise(`\n${line}`).map(({ text, scope }) => [text, scope]);
}

suite('labels', () => {
  const cases: readonly [line: string, ...parts: [string, string][]][] = [
    ['Question: When?', ['Question', asker], [':', mark]],
    ['QUESTION: When?', ['QUESTION', asker], [':', mark]],
    ['Question (retranslated): When?', ['Question', asker], [' (retranslated)', note], [':', mark]],
    ['Q: When?', ['Q', asker], [':', mark]],
    ['Q    When?', ['Q', asker]],
    ['Q\u00a0\u00a0\u00a0 When?', ['Q', asker]],
    ['     Q.   When?', ['Q.', asker]],
    ['     A.   Now.', ['A.', answerer]],
    ['Helena Brandt: Now.', ['Helena Brandt', answerer], [':', mark]],
    ['**Helena Brandt:** Now.', ['Helena Brandt', answerer], [':', mark]],
    ['MS. OKONJO:  Now.', ['MS. OKONJO', answerer], [':', mark]],
    ['THE PRESIDENT:  Now.', ['THE PRESIDENT', answerer], [':', mark]],
    ['PRIME MINISTER:', ['PRIME MINISTER', answerer], [':', mark]],
    ['>> ANNA WEBER: Good morning.', ['ANNA WEBER', answerer], [':', mark]],
    ['MODERATOR: One more.', ['MODERATOR', leader], [':', mark]],
    ['Moderatorin: Noch eine Frage.', ['Moderatorin', leader], [':', mark]],
    ['Frage: Wann?', ['Frage', asker], [':', mark]],
    ['Journaliste : Quand ?', ['Journaliste', asker], [':', mark]],
    ['**PREGUNTA:** ¿Cuándo?', ['PREGUNTA', asker], [':', mark]],
    ['Вопрос: Когда?', ['Вопрос', asker], [':', mark]],
    ['А.Ветров: Завтра.', ['А.Ветров', answerer], [':', mark]],
    ['[00:12:33] ANNA WEBER: Good morning.', ['[00:12:33]', time], ['ANNA WEBER', answerer], [':', mark]],
    ['Anna Weber: 00:15:28', ['Anna Weber', answerer], [':', mark], ['00:15:28', time]],
    ['       12      SENATOR WEBER:  Thank you.', ['SENATOR WEBER', answerer], [':', mark]],
  ];
  for (const [line, ...expected] of cases) test(line, () => assert.deepEqual(parts(line), expected));
});

suite('sentences with a colon', () => {
  const sentences = [
    'Regarding the north, our position is well known:',
    'Let me repeat this: we do not.',
    'Finally, one last question: when?',
    'I said: no.',
    'folks, it is after 9:30, Brussels time',
    'See https://example.org: it is all there.',
    'Date: 4 March',
    'Note:this is one word',
    'A fence is where your opinion ends and mine begins: on my side.',
    'A.Weber was there.',
    'Quite so.',
  ];
  for (const sentence of sentences) {
    test(sentence, () => {
      const labels = tokenise(`\n${sentence}`).filter(({ scope }) => /^(?:keyword|entity)/u.test(scope));
      assert.deepEqual(labels, []);
    });
  }
});

suite('what nobody said', () => {
  const cases: readonly [line: string, ...parts: [string, string][]][] = [
    ['It was late. (Laughter.) Very late.', ['(Laughter.)', note]],
    ['It was [inaudible] late.', ['[inaudible]', note]],
    ['(Beifall bei der Opposition)', ['(Beifall bei der Opposition)', note]],
    ['Es war spät. (Heiterkeit)', ['(Heiterkeit)', note]],
    ['We spoke (at last) about it.'],
    ['It was [00:12:33] late.', ['[00:12:33]', time]],
    ['Additional materials', ['Additional materials', furniture]],
    ['Share:', ['Share:', furniture]],
    ['  • en-GB1 de-DE1 fr-FR1', ['  • en-GB1 de-DE1 fr-FR1', furniture]],
    ['Events happen.'],
    ['October 23, 2020', ['October 23, 2020', date]],
    ['Moscow, 23 October 2020', ['Moscow, 23 October 2020', date]],
    ['Berlin, Dienstag, den 17. Dezember 2013', ['Berlin, Dienstag, den 17. Dezember 2013', date]],
    ['1:46 P.M. EST', ['1:46 P.M. EST', time]],
    ['It was on October 23, 2020 that we met.'],
  ];
  for (const [line, ...expected] of cases) test(line, () => assert.deepEqual(parts(line), expected));
});

suite('the heading', () => {
  test('is the first line, with its date', () => {
    assert.deepEqual(
      tokenise('Talks in Norvik, Tuesday, March 12, 2024\n\nGood morning.').map(({ text, scope }) => [text, scope]),
      [
        ['Talks in Norvik, ', heading],
        ['Tuesday, March 12, 2024', date],
      ],
    );
  });

  test('is not there when the first line is a label', () => {
    assert.deepEqual(
      tokenise('Question: When?').map(({ scope }) => scope),
      [asker, mark],
    );
  });
});

test('what is coloured as a label is one for the parser, 99 times in 100, over the corpus', (context) => {
  const corpus = join(import.meta.dirname, '../../../shared/corpus');
  if (!existsSync(corpus)) {
    context.skip('../shared/corpus is not there');
    return;
  }
  let coloured = 0;
  let wrong = 0;
  let labels = 0;
  for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:md|txt)$/u.test(file)) continue;
    const text = readFileSync(join(corpus, file), 'utf8');
    const names = new Set(parse(text).blocks.flatMap(({ label }) => (label === null ? [] : [label.name.start])));
    const found = tokenise(text).filter(({ scope }) => /^(?:keyword|entity)/u.test(scope));
    coloured += found.length;
    wrong += found.filter(({ start }) => !names.has(start)).length;
    labels += names.size;
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  context.diagnostic(`Precision ${percent(coloured - wrong, coloured)} of ${coloured} coloured labels.`);
  context.diagnostic(`Recall ${percent(coloured - wrong, labels)} of ${labels} labels.`);
  assert.ok(wrong <= coloured * 0.01, `${wrong} of ${coloured} are no labels`);
  assert.ok(coloured - wrong >= labels * 0.9, `${coloured - wrong} of ${labels} labels are coloured`);
});
