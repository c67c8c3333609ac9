import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Completion } from '../../../server/src/core/features/completion/completion.ts';
import { completions } from '../../../server/src/core/features/completion/completions.ts';
import { analysisOf } from '../../support/annotated.ts';
import { talks } from '../../support/talks.ts';
import { ownTexts } from '../../support/texts.ts';

const options = { today: '2021-05-04' };

/** Where the cursor is in a text: at the mark `‸`, which goes. */
function at(marked: string): { readonly items: readonly Completion[]; readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0);
  const text = marked.replace('‸', '');
  return { ...completions(analysisOf(text), offset, options), text, offset };
}

function labels(marked: string, kind?: Completion['kind']): string[] {
  return at(marked).items.flatMap((item) => (kind === undefined || item.kind === kind ? [item.label] : []));
}

/** The text after the item that is called so has been chosen. */
function chosen(marked: string, label: string): string {
  const { items, text } = at(marked);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(', ')}`);
  return text.slice(0, item.span.start) + item.text + text.slice(item.span.end);
}

suite('Speakers at the beginning of a line', () => {
  test('come with the one who spoke before last first, and the last speaker at the end', () => {
    assert.deepEqual(labels(`${talks}\n‸`), ['Asel Osmonova', 'Question', 'Olof Lind']);
    assert.deepEqual(labels(talks.replace('Question: And', '‸\n\nQuestion: And')), [
      'Question',
      'Asel Osmonova',
      'Olof Lind',
    ]);
  });

  test('come in the label form of the document, and nothing is doubled', () => {
    assert.equal(chosen(`${talks}\nas‸`, 'Asel Osmonova'), `${talks}\nAsel Osmonova: `);
    assert.equal(chosen(`${talks}\nosm‸ I shall.\n`, 'Asel Osmonova'), `${talks}\nAsel Osmonova: I shall.\n`);
    const bold =
      '**Ada Fenn:** Who is there?\n\n**Bo Marsh:** I am, with a lamp.\n\n**Ada Fenn:** Come in.\n\n**Bo Marsh:** Thank you.\n';
    assert.equal(chosen(`${bold}\n**‸`, 'Ada Fenn'), `${bold}\n**Ada Fenn:** `);
    assert.equal(chosen(`${bold}\nAd‸`, 'Ada Fenn'), `${bold}\n**Ada Fenn:** `);
    const letters = 'Q.  Were you there?\n\nA.  I was at home.\n\nQ.  Alone?\n\nA.  With my dog.\n';
    assert.equal(chosen(`${letters}\n‸`, 'Q'), `${letters}\nQ.  `);
    const french =
      'Question : Où étiez-vous ?\n\nAda Fenn : Chez moi, avec ma mère.\n\nQuestion : Seule ?\n\nAda Fenn : Non.\n';
    assert.equal(chosen(`${french}\n‸`, 'Question'), `${french}\nQuestion : `);
    const own =
      'ADA FENN:\n\nWho is there?\n\nBO MARSH:\n\nI am.\n\nADA FENN:\n\nCome in.\n\nBO MARSH:\n\nThank you.\n';
    assert.equal(chosen(`${own}\n‸`, 'ADA FENN'), `${own}\nADA FENN:\n\n`);
  });

  test('begin with what is typed, in any case, with any of their names', () => {
    assert.deepEqual(labels(`${talks}\nlin‸`), ['Olof Lind']);
    assert.deepEqual(labels(`${talks}\nO‸`), ['Asel Osmonova', 'Olof Lind']);
    assert.deepEqual(labels(`${talks}\nx‸`), []);
  });

  test('keep a note that a speaker has all along', () => {
    const led = 'Question: Why?\n\nDavit Aba (via interpreter): Because.\n\nQuestion: When?\n\n';
    assert.equal(chosen(`${led}Dav‸`, 'Davit Aba'), `${led}Davit Aba: `);
    const all = `${led}Davit Aba (via interpreter): Now.\n\nQuestion: Where?\n\n`;
    assert.equal(chosen(`${all}Dav‸`, 'Davit Aba'), `${all}Davit Aba (via interpreter): `);
  });

  test('replace the name of an existing label and nothing else', () => {
    const text = talks.replace('Asel Osmonova: I', '‸Asel Osmonova: I');
    assert.equal(chosen(text, 'Olof Lind'), talks.replace('Asel Osmonova: I', 'Olof Lind: I'));
  });

  test('are those of the heading and the word for questions, where nobody has spoken yet', () => {
    const [heading = ''] = talks.split('\n');
    assert.deepEqual(labels(`${heading}\n\n‸`, 'speaker'), ['Olof Lind', 'Asel Osmonova', 'Question']);
    assert.equal(chosen(`${heading}\n\nOl‸`, 'Olof Lind'), `${heading}\n\nOlof Lind: `);
  });

  test('are none on the lines of a hard-wrapped paragraph', () => {
    assert.deepEqual(labels(talks.replace('meet last\nFriday', 'meet last\n‸Friday'), 'speaker'), []);
    assert.deepEqual(labels(talks.replace('We shall see', 'We ‸shall see'), 'speaker'), []);
  });
});

suite('Names inside the text', () => {
  test('come with the third letter of a capitalised word', () => {
    assert.deepEqual(labels(talks.replace('not know', 'not Osm‸ know')), ['Asel Osmonova', 'Osmonova']);
    assert.deepEqual(labels(talks.replace('not know', 'not Os‸ know')), []);
    assert.deepEqual(labels(talks.replace('not know', 'not osm‸ know')), []);
    assert.deepEqual(labels(talks.replace('not know', 'not Osmonova‸ know')), ['Asel Osmonova']);
  });

  test('come as the surname behind a form of address', () => {
    assert.equal(labels(talks.replace('not know', 'not Ms Osm‸ know'))[0], 'Osmonova');
  });

  test('take in the words that are typed already', () => {
    const typed = talks.replace('not know', 'not Nordic Harbour Cou‸ know');
    assert.equal(chosen(typed, 'Nordic Harbour Council'), talks.replace('not know', 'not Nordic Harbour Council know'));
    assert.equal(chosen(talks.replace('not know', 'not NH‸ know'), 'NHC'), talks.replace('not know', 'not NHC know'));
  });

  test('are none in the middle of a word, and not what is being typed itself', () => {
    assert.deepEqual(labels(talks.replace('do not', 'do Osm‸onova not')), []);
    assert.deepEqual(labels(talks.replace('do not', 'do Zedekiah Quorn‸ not')), []);
  });
});

suite('Notes behind a bracket', () => {
  test('come in the house form of the document, those it has first', () => {
    const text = `${talks.replace('Nor do I.', 'Nor do I. (LAUGHTER)')}\nQuestion: One more. (‸)\n`;
    const all = labels(text);
    assert.equal(all[0], '(LAUGHTER)');
    assert.ok(all.includes('(APPLAUSE)'));
    assert.equal(chosen(text, '(APPLAUSE)'), text.replace('(‸)', '(APPLAUSE)'));
  });

  test('come in the usual forms where the document has none, in its language', () => {
    assert.ok(labels(`${talks}\nQuestion: One more. (La‸`).includes('(Laughter.)'));
    assert.ok(labels(`${talks}\nQuestion: One more. [‸`).includes('[inaudible]'));
    const german =
      'Frage: Wann kommen Sie wieder?\n\nAda Fenn: Das weiß ich noch nicht. (‸\n\nFrage: Und warum?\n\nAda Fenn: Nur so.\n';
    assert.ok(labels(german).some((label) => /^\(\p{Lu}\p{Ll}+\.\)$/u.test(label)));
    assert.ok(!labels(german).includes('(Laughter.)'));
  });

  test('are none behind a bracket that holds something else', () => {
    assert.deepEqual(labels(`${talks}\nQuestion: One more (as I said, if you see what I mean, ladies‸`), []);
  });
});

suite('Dates', () => {
  test('begin with what is typed, the event’s date first', () => {
    assert.deepEqual(labels(talks.replace('not know', 'not Oct‸ know')), ['October 23, 2020', 'October 4']);
    assert.deepEqual(labels(talks.replace('not know', 'not Oc‸ know')), []);
  });

  test('are today where the text does not tell the event’s date', () => {
    assert.equal(
      chosen('Interview with Mayor Ada Fenn, ‸', 'May 4, 2021'),
      'Interview with Mayor Ada Fenn, May 4, 2021',
    );
    const german = 'Frage: Wann kommen Sie wieder?\n\nAda Fenn: Am 4. M‸\n\nFrage: Und warum?\n\nAda Fenn: Nur so.\n';
    assert.deepEqual(labels(german, 'date'), ['4. Mai 2021']);
  });
});

suite('Completions anywhere', () => {
  for (const { name, text } of ownTexts()) {
    test(`stand on the line of the cursor and hold it, in ${name}`, () => {
      const analysis = analysisOf(text);
      for (let offset = 0; offset <= text.length; offset += 7) {
        for (const { span, label } of completions(analysis, offset, options).items) {
          assert.ok(span.start <= offset && offset <= span.end, label);
          assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, label);
        }
      }
    });
  }

  test('are silent in running text', () => {
    const analysis = analysisOf(talks);
    const words = [...talks.matchAll(/(?<=[a-z,] )[a-z]+/g)];
    for (const { index, 0: word } of words)
      assert.deepEqual(completions(analysis, index + word.length, options).items, [], word);
  });
});
