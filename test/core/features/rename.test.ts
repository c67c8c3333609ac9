import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { renameable, rename, renameAlike, whyNoName } from '../../../server/src/core/features/rename.ts';
import type { RenameOptions, Renaming } from '../../../server/src/core/features/rename.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { analysisOf } from '../../support/annotated.ts';
import { drawnSpan, talks } from '../../support/talks.ts';
import { ownTexts } from '../../support/texts.ts';

const file: RenameOptions = { scope: 'file', labelsOnly: false };

/** Renames what stands at the first of `words`; the lines that differ afterwards. */
function renamed(text: string, words: string, name: string, options = file): { lines: string[]; result: Renaming } {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, words);
  const result = rename(analysisOf(text), offset, name, options);
  assert.ok(result, `nothing is renamed at ${words}`);
  const before = text.split(/\r\n|\n/);
  const lines = applyEdits(text, result.edits)
    .split(/\r\n|\n/)
    .filter((line, index) => line !== before[index]);
  return { lines, result };
}

suite('The name under the cursor', () => {
  test('is what is printed there, of a label without its office', () => {
    const at = (text: string, words: string): string | null => {
      const found = renameable(analysisOf(text), text.indexOf(words));
      return found === null ? null : `${drawnSpan(text, found.span)} | ${found.name}`;
    };
    assert.equal(at(talks, 'Olof Lind: Y'), '9 Olof Lind | Olof Lind');
    assert.equal(at(talks, 'Lind?'), '7 Lind | Lind');
    assert.equal(at(talks, 'Question: A'), '12 Question | Question');
    assert.equal(at(talks, 'Nordic'), '5 Nordic Harbour Council | Nordic Harbour Council');
    const office = talks.replace('Olof Lind: Yes', 'Harbour Minister Olof Lind: Yes');
    assert.equal(at(office, 'Harbour Minister Olof Lind: Yes'), '9 Olof Lind | Olof Lind');
    assert.equal(at(talks, 'October 23'), null);
    assert.equal(at(talks, 'friends'), null);
  });
});

suite('Renaming', () => {
  test('changes labels, heading and mentions together, each form in its own way', () => {
    const { lines, result } = renamed(talks, 'Olof Lind: Yes', 'Olaf Lindh');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 40)),
      [
        'Harbour Minister Olaf Lindh’s statement ',
        'Question: Will you spend the sum that th',
        'Olaf Lindh: Yes, in 2021. Ms Osmonova an',
        'Olaf Lindh (retranslated): Nor do I.',
      ],
    );
    assert.match(lines[1] ?? '', /Mr Lindh\?$/);
    assert.deepEqual(result.left, []);
    assert.equal(result.merges, null);
    assert.deepEqual(result.names, { from: 'Olof Lind', to: 'Olaf Lindh' });
  });

  test('leaves a surname that stays alone', () => {
    const { lines } = renamed(talks, 'Olof Lind: Yes', 'O. Lind');
    assert.equal(lines.length, 3);
    assert.doesNotMatch(lines.join('\n'), /Mr O\./);
  });

  test('changes labels only, when that is wanted', () => {
    const { lines } = renamed(talks, 'Olof Lind: Yes', 'O. Lind', { scope: 'file', labelsOnly: true });
    assert.deepEqual(lines, [
      'O. Lind: Yes, in 2021. Ms Osmonova and I meet last',
      'O. Lind (retranslated): Nor do I.',
    ]);
  });

  test('goes from a surname to the whole name', () => {
    const { lines, result } = renamed(talks, 'Osmonova held', 'Osmonowa');
    assert.equal(lines.length, 4);
    assert.deepEqual(result.names, { from: 'Asel Osmonova', to: 'Asel Osmonowa' });
    assert.match(lines.join('\n'), /^Asel Osmonowa: I do/m);
  });

  test('can make a surname in labels the full name, and leaves the mentions', () => {
    const short = talks.replaceAll('\nOlof Lind', '\nLind');
    const { lines } = renamed(short, 'Lind: Yes', 'Olof Lind');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 12)),
      ['Olof Lind: Y', 'Olof Lind (r'],
    );
  });

  test('keeps the office in a label, capitals, and the space between the words', () => {
    const text = talks
      .replace('Olof Lind: Yes', 'Harbour Minister Olof\u00a0Lind: Yes')
      .replace('Olof Lind (re', 'OLOF LIND (re');
    const { lines } = renamed(text, 'Olof\u00a0Lind', 'Olaf Lindh');
    assert.equal(lines[2]?.slice(0, 29), 'Harbour Minister Olaf\u00a0Lindh: ');
    assert.equal(lines[3], 'OLAF LINDH (retranslated): Nor do I.');
  });

  test('takes an office that was written again with the new name for the one before the name', () => {
    const text = `Talks of Harbour Minister Olof Lind and Anna Berg, Bonn, 3 May 2021

HARBOUR MINISTER LIND: Thank you, Anna.

ANNA BERG: Thank you, Olof.
`;
    for (const name of ['HARBOUR MINISTER HOLM', 'HOLM', 'Holm']) {
      const { lines } = renamed(text, 'LIND', name);
      assert.deepEqual(lines, [
        'Talks of Harbour Minister Olof Holm and Anna Berg, Bonn, 3 May 2021',
        'HARBOUR MINISTER HOLM: Thank you, Anna.',
      ]);
    }
  });

  test('leaves inflected forms alone and reports them', () => {
    const russian = `Ответы министра Олега Петрова на вопросы, Москва, 23 октября 2020 года

Вопрос: Вы говорили с Олегом Петровым вчера?

Олег Петров: Олег Петров это я.

Вопрос: Спасибо.

Олег Петров: Пожалуйста.
`;
    const { lines, result } = renamed(russian, 'Олег Петров: Олег', 'Олег Петровский');
    assert.deepEqual(lines, ['Олег Петровский: Олег Петровский это я.', 'Олег Петровский: Пожалуйста.']);
    assert.ok(result.left.length >= 1);
    for (const span of result.left) assert.match(drawnSpan(russian, span), /Петров(?:а|ым)$/);
  });

  test('knows the surname behind glued initials', () => {
    const russian = `Вопрос: Кто это, господин Петров?

О.Петров: Это Петров и больше никто.

Вопрос: Спасибо.

О.Петров: Пожалуйста.
`;
    const { lines } = renamed(russian, 'О.Петров: Это', 'О.Сидоров');
    assert.deepEqual(lines, [
      'Вопрос: Кто это, господин Сидоров?',
      'О.Сидоров: Это Сидоров и больше никто.',
      'О.Сидоров: Пожалуйста.',
    ]);
  });

  test('stays in the turn, or begins at the cursor', () => {
    const turn = renamed(talks, 'Olof Lind: Yes', 'Bo Marsh', { scope: 'turn', labelsOnly: true });
    assert.deepEqual(turn.lines, ['Bo Marsh: Yes, in 2021. Ms Osmonova and I meet last']);
    const fromHere = renamed(talks, 'Olof Lind (re', 'Bo Marsh', { scope: 'from-here', labelsOnly: true });
    assert.deepEqual(fromHere.lines, ['Bo Marsh (retranslated): Nor do I.']);
    const all = renamed(talks, 'Olof Lind: Yes', 'Bo Marsh', { scope: 'from-here', labelsOnly: true });
    assert.equal(all.lines.length, 2);
  });

  test('says with whom it merges, and takes that spelling', () => {
    const text = talks.replace('Olof Lind (retranslated)', 'Speaker 1');
    const { lines, result } = renamed(text, 'Speaker 1', 'olof lind');
    assert.deepEqual(lines, ['Olof Lind: Nor do I.']);
    assert.equal(result.merges, 'Olof Lind');
    assert.equal(renamed(text, 'Speaker 1', 'Jon Brekke').result.merges, null);
    assert.equal(renamed(text, 'Question: A', 'Asel Osmonova').result.merges, 'Asel Osmonova');
  });

  test('renames a part, a body with the same spelling, and an acronym', () => {
    assert.equal(renamed(talks, 'Question: A', 'Journalist').lines.length, 2);
    assert.match(
      renamed(talks, 'Nordic', 'Northern Harbour Council').lines[0] ?? '',
      /Northern Harbour Council \(NHC\)/,
    );
    assert.equal(renamed(talks, 'NHC has', 'NHB').lines.length, 2);
  });

  test('keeps a line break inside a name', () => {
    const wrapped = talks.replace('held talks with Asel Osmonova', 'held talks with Asel\nOsmonova');
    const { result } = renamed(wrapped, 'Asel Osmonova: I', 'Asel Osmonowa');
    assert.match(applyEdits(wrapped, result.edits), /talks with Asel\nOsmonowa\./);
  });

  test('does in another file what it did in one', () => {
    const names = { from: 'Olof Lind', to: 'O. Lind' };
    const other = talks.replace('Harbour Minister Olof Lind', 'Harbour Minister Karl Strand');
    const result = renameAlike(analysisOf(other), names, true);
    assert.equal(result?.edits.length, 2);
    assert.equal(renameAlike(analysisOf('Q: Who?\n\nAda Fenn: I.\n'), names, true), null);
  });

  test('is undone by the way back, wherever the new name is new', () => {
    const { result } = renamed(talks, 'Olof Lind: Yes', 'Bo Marsh');
    const text = applyEdits(talks, result.edits);
    assert.equal(applyEdits(text, renamed(text, 'Bo Marsh: Yes', 'Olof Lind').result.edits), talks);
  });

  for (const { name, text } of ownTexts()) {
    test(`gives edits that can be applied, everywhere in ${name}`, () => {
      const analysis = analysisOf(text);
      for (let offset = 0; offset <= text.length; offset += 11) {
        for (const scope of ['turn', 'from-here', 'file'] as const) {
          const result = rename(analysis, offset, 'Nia Quorn', { scope, labelsOnly: false });
          assert.equal(result === null, renameable(analysis, offset) === null);
          if (result !== null) applyEdits(text, result.edits);
        }
      }
    });
  }
});

test('A name is one line with a letter and without a colon', () => {
  for (const name of ['', '  ', 'A:B', 'A\nB', '…', 'x'.repeat(200)]) assert.match(whyNoName(name) ?? '', /\.$/, name);
  for (const name of ['A', 'S. Lavrov', 'Question', 'SPEAKER_01', 'О. Петров']) assert.equal(whyNoName(name), null);
});
