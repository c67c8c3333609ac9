import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { insertTurn, type NewTurn } from '../../../../server/src/core/features/turns/insertTurn.ts';
import { afterCommand } from '../../../support/cursor.ts';

function insert(marked: string, which: NewTurn = 'next'): string | null {
  return afterCommand(marked, (analysis, offset) => insertTurn(analysis, offset, which));
}

const talk = 'Question: Why?\n\nAnna Weber: Because.\n\nErik Sund: Indeed.\n\n';

suite('Inserting a turn', () => {
  test('proposes who spoke before last', () => {
    assert.equal(
      insert('Question: Why?\n\nAnna Weber: Because.<|>\n'),
      'Question: Why?\n\nAnna Weber: Because.\n\nQuestion: <|>\n',
    );
    assert.equal(
      insert('Anna Weber: Good day.\n\nErik Sund: Good day.\n\nAnna Weber: We begin.<|>'),
      'Anna Weber: Good day.\n\nErik Sund: Good day.\n\nAnna Weber: We begin.\n\nErik Sund: <|>',
    );
  });

  test('goes behind the whole turn, wherever in it the cursor is', () => {
    assert.equal(
      insert(`${talk}Question: Wh<|>en?\n\nAnd where?\n\nAnna Weber: In June.\n`),
      `${talk}Question: When?\n\nAnd where?\n\nErik Sund: <|>\n\nAnna Weber: In June.\n`,
    );
  });

  test('takes the blank lines that the cursor stands in', () => {
    assert.equal(
      insert('Question: Why?\n\nAnna Weber: Because.\n\n<|>\n'),
      'Question: Why?\n\nAnna Weber: Because.\n\nQuestion: <|>\n',
    );
    assert.equal(
      insert('Question: Why?\n\nAnna Weber: Because.\n\n\n<|>\n\nQuestion: When?\n\nAnna Weber: Now.\n'),
      'Question: Why?\n\nAnna Weber: Because.\n\nQuestion: <|>\n\nQuestion: When?\n\nAnna Weber: Now.\n',
    );
  });

  test('asks or answers on demand, the latest answerer first', () => {
    assert.equal(insert(`${talk}Question: When?<|>`, 'answer'), `${talk}Question: When?\n\nErik Sund: <|>`);
    assert.equal(
      insert('Question: Why?\n\nAnna Weber: Because.<|>\n', 'question'),
      'Question: Why?\n\nAnna Weber: Because.\n\nQuestion: <|>\n',
    );
  });

  test('begins a conference: the first question after the statement, and the answer of who made it', () => {
    const statement =
      'Foreign Minister Anna Weber’s answers to media questions, Bonn, May 4, 2021\n\nLadies and gentlemen, we met today.';
    assert.equal(insert(`${statement}<|>\n`, 'question'), `${statement}\n\nQuestion: <|>\n`);
    assert.equal(insert(`${statement}<|>\n`, 'answer'), `${statement}\n\nAnna Weber: <|>\n`);
    assert.equal(insert(`${statement}<|>\n`), null);
    assert.equal(insert('<|>', 'question'), 'Question: <|>');
    assert.equal(insert('<|>', 'answer'), null);
  });

  test('writes labels as the document does', () => {
    const bold = '**Ada Fenn:** Hello.\n\n**Bo Lind:** Hello.\n\n**Ada Fenn:** Well.\n\n**Bo Lind:** Well.';
    assert.equal(insert(`${bold}<|>\n`), `${bold}\n\n**Ada Fenn:** <|>\n`);
    const below = 'ANNA WEBER:\n\nGood day.\n\nERIK SUND:\n\nGood day.\n\nANNA WEBER:\n\nWell.\n\nERIK SUND:\n\nYes.';
    assert.equal(insert(`${below}<|>\n`), `${below}\n\nANNA WEBER:\n\n<|>\n`);
    assert.equal(
      insert('Anna Weber :\u00a0Bonjour.\r\n\r\nErik Sund :\u00a0Bonjour.\r\n\r\nAnna Weber :\u00a0Bien.<|>\r\n'),
      'Anna Weber :\u00a0Bonjour.\r\n\r\nErik Sund :\u00a0Bonjour.\r\n\r\nAnna Weber :\u00a0Bien.\r\n\r\nErik Sund :\u00a0<|>\r\n',
    );
    assert.equal(
      insert('Q    Why?\n\nTHE PRESIDENT:  Because.\n\nQ    When?<|>\n'),
      'Q    Why?\n\nTHE PRESIDENT:  Because.\n\nQ    When?\n\nTHE PRESIDENT:  <|>\n',
    );
  });

  test('leaves notes and time marks to the turn they stand in', () => {
    assert.equal(
      insert('Question (retranslated): Why?\n\nAnna Weber: Because.<|>\n'),
      'Question (retranslated): Why?\n\nAnna Weber: Because.\n\nQuestion: <|>\n',
    );
  });
});
