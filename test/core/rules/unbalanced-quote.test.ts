import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { checkAnnotated, checkFix, checkSilent, findingsOf } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'unbalanced-quote';
const open =
  'The quotation that begins here never ends, so nobody can tell whose words follow. Set the closing mark where it ends.';
const close =
  'The quotation that ends here never began, so nobody can tell whose words these are. Set the opening mark where it begins.';

const line = 'We have set the date together with the engineers.\n';

test('one mark may close two quotations of the same shape', () => {
  checkSilent(
    id,
    `Пресс-конференция капитана Олега Ветрова, Старград, 4 мая 2021 года

Вопрос: Кто строит паром?

О.Ветров: Общество «Друзья парома «Чайка» и верфь «Берег».

Вопрос: Когда он пойдёт?

О.Ветров: В июне.
`,
  );
});

test('a quotation with one end is reported at its mark', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We have “set the date together with the engineers.
        ^ ${open}
`,
    ),
  );
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We have set the date” together with the engineers.
                    ^ ${close}
`,
    ),
  );
});

test('of straight marks an odd one is reported', () => {
  checkAnnotated(
    id,
    conferenceWith(
      line,
      `We have "set" the date "together with the engineers.
                       ^ ${open}
`,
    ),
  );
  checkSilent(id, conferenceWith(line, 'We have "set the " date " together" with the 12" pipes.\n'));
});

test('the mark of the other end is turned round', () => {
  checkFix(id, conferenceWith(line, 'We have ”set” the date.\n'), conferenceWith(line, 'We have “set” the date.\n'));
  checkFix(id, conferenceWith(line, 'We have “set“ the date.\n'), conferenceWith(line, 'We have “set” the date.\n'));
});

test('where turned marks are the habit they are reported once and turned together', () => {
  const text = conferenceWith(line, 'We ”have“ set ”the“ date ”together“ with engineers.\n');
  const [finding, ...more] = findingsOf(text, id);
  assert.deepEqual(more, []);
  assert.match(finding?.message ?? '', /^6 quotation marks, here first, stand at the end/);
  assert.equal(
    applyEdits(text, finding?.fixes[0]?.edits ?? []),
    conferenceWith(line, 'We “have” set “the” date “together” with engineers.\n'),
  );
});

test('a quotation over paragraphs opens each of them and closes once', () => {
  checkSilent(id, conferenceWith(line, 'They wrote: “We have set the date.\n\n“The deck follows.\n\n“All is well.”\n'));
});

test('a quotation may be interrupted', () => {
  checkSilent(
    id,
    conferenceWith('in June.\n', 'in June. “They\n').replace('newspapers write?\n', 'newspapers write?” Is that so?\n'),
  );
});

test('other languages set other marks', () => {
  const german = (words: string): string =>
    `Pressekonferenz von Ministerin Anna Weber, Bonn, 4. Mai 2021\n\nFrage: Wann wird die Brücke eröffnet, und wer hat das gesagt?\n\nAnna Weber: ${words}\n`;
  checkSilent(id, german('Das ist „im Juni“, und das bleibt es, sagt man, auch »im Herbst«.'));
  checkSilent(id, german('Das ist „im Juni", und das bleibt es, sagt man.'));
  assert.equal(findingsOf(german('Das ist „im Juni, und das bleibt es.'), id).length, 1);
  const russian =
    'Пресс-конференция министра Анны Вебер, Бонн, 4 мая 2021 года\n\nВопрос: Когда откроется мост, о котором пишут газеты?\n\nАнна Вебер: ';
  checkSilent(id, `${russian}Газета «Мосты „Севера“» пишет «в июне».\n`);
  assert.equal(findingsOf(`${russian}Газета «Мосты пишет в июне.\n`, id).length, 1);
});
