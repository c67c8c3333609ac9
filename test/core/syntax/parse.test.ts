import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { transcripts } from './transcripts.ts';

const labelsOf = (text: string): string[] =>
  parse(text).blocks.flatMap(({ label }) =>
    label === null ? [] : [label.note === null ? label.text : `${label.text}|${label.note}`],
  );

suite('labels of every convention', () => {
  for (const { name, text, labels, convention } of transcripts) {
    test(name, () => {
      assert.deepEqual(labelsOf(text), labels);
      assert.equal(parse(text).convention.id, convention);
    });
    // How lines end is no part of what is said. A lone CR counts as a line's end as well.
    test(`${name}, with CRLF and CR`, () => {
      assert.deepEqual(labelsOf(text.replaceAll('\n', '\r\n')), labels);
      assert.deepEqual(labelsOf(text.replaceAll('\n', '\r')), labels);
    });
  }
});

suite('a capitalised line with a colon is not a label by itself', () => {
  const conference = (line: string): string =>
    `News conference of Anna Weber, Bonn, 4 May 2021\n\nQuestion: One?\n\nAnna Weber: One.\n\n${line}\n\nQuestion: Two?\n\nAnna Weber: Two.\n`;
  for (const line of [
    'Regarding North Korea, our position is well known: we talk.',
    'Finally, one last question: who pays?',
    'Let me repeat this:',
    'And for President Lind: thank you.',
    'It’s after 9:30 in Bonn.',
    'See https://example.org for more.',
    'Publication date: 4 May 2021',
    'Bonn, 10:30: the train leaves.',
    'Anna Weber, go ahead.',
  ]) {
    test(line, () =>
      assert.deepEqual(labelsOf(conference(line)), ['Question', 'Anna Weber', 'Question', 'Anna Weber']),
    );
  }
});

suite('a single name that comes twice', () => {
  const talk = (asks: string, answers: string, title = 'News conference'): string =>
    `${title}, Port Vell, 4 May 2021\n\n${asks}: One?\n\n${answers}: It will, in time.\n\n${asks}: Two?\n\n${answers}: Sunday.\n`;
  test('beside a letter for who asks', () => {
    assert.deepEqual(labelsOf(talk('Q', 'Holt')), ['Q', 'Holt', 'Q', 'Holt']);
    assert.deepEqual(labelsOf(talk('Q', 'Holt').replace(/Holt: Sunday/, 'Note: Sunday')), ['Q', 'Q']);
  });
  test('beside a name in capitals, where the heading has it in full', () => {
    const labels = ['HAFENPOST', 'Holt', 'HAFENPOST', 'Holt'];
    const more = '\n\nHAFENPOST: Three?';
    assert.deepEqual(labelsOf(talk('HAFENPOST', 'Holt', 'Tom Holt on storms') + more), [...labels, 'HAFENPOST']);
  });
});

test('what says who examines is nobody’s label', () => {
  const text =
    'Deposition, Port Vell, 4 May 2021\n\nEXAMINATION BY MS. MARSH:\n\nQ. Where?\n\nA. Here.\n\nFURTHER EXAMINATION BY MR. HOLT:\n\nQ. When?\n\nA. Then.\n';
  assert.deepEqual(labelsOf(text), ['Q', 'A', 'Q', 'A']);
});

suite('what stands around the turns', () => {
  const kinds = (text: string): string[] =>
    parse(text).blocks.map(({ kind, furniture }) => (furniture === null ? kind : `${kind}:${furniture}`));
  test('the residue of a page, the heading and the opening statement', () => {
    assert.deepEqual(
      kinds(
        'Minister Anna Weber’s statement and answers to media questions, Bonn, 4 May 2021\n\n  • de-DE1 en-GB1 fr-FR1\n\nLadies and gentlemen, we have met.\n\nWe shall meet again.\n\nQuestion: When?\n\nAnna Weber: Soon.\n\nAdditional materials\n',
      ),
      ['heading', 'furniture:web', 'statement', 'turn', 'turn', 'furniture:web'],
    );
  });
  test('a standfirst in the third person is no statement', () => {
    assert.deepEqual(
      kinds(
        'News conference of Anna Weber\n\nThe minister answered questions on the new bridge.\n\n4 May 2021\n\nQuestion: When?\n\nAnna Weber: Soon.\n',
      ),
      ['heading', 'other', 'other', 'turn', 'turn'],
    );
  });
  test('what the site offers above a title that the recording bears as well', () => {
    assert.deepEqual(
      kinds(
        'Нажмите здесь, чтобы слушать «Волну»\nВсё о погоде сегодня:\n\nОткрытие моста через гавань - Анна Вебер - Утро\n\n10.05.2012\nОткрытие моста через гавань - Анна Вебер - Утро Слушать\n\nТ. Лунин: Когда?\n\nА. Вебер: Скоро.\n\nТ. Лунин: А поезда?\n\nА. Вебер: Тоже.\n',
      ),
      ['other', 'heading', 'other', 'turn', 'turn', 'turn', 'turn'],
    );
  });
  test('a note splits a turn, and the rest continues it', () => {
    const { blocks } = parse(
      'Question: When?\n\nAnna Weber: Soon.\n\n(Laughter.)\n\nVery soon.\n\nQuestion: Who?\n\nAnna Weber: We.\n',
    );
    assert.deepEqual(
      blocks.map(({ kind, continues }) => [kind, continues]),
      [
        ['turn', -1],
        ['turn', -1],
        ['note', -1],
        ['turn', 1],
        ['turn', -1],
        ['turn', -1],
      ],
    );
  });
  test('a colon in what is said after Q and a wide gap is none of the label', () => {
    const text =
      'MS. WEBER:  Hello.\n\nQ    Hello.\n\nMS. WEBER:  Yes.\n\nQ    And a follow-up: is it so?\n\nMS. WEBER:  It is.\n';
    const question = parse(text).blocks.find(({ start }) => start === text.indexOf('Q    And'));
    assert.equal(question?.label?.text, 'Q');
    assert.equal(text.slice(question?.bodyStart, question?.end), 'And a follow-up: is it so?');
  });
  test('after the closing mark nobody speaks', () => {
    assert.deepEqual(
      kinds('MS. WEBER:  Hello.\n\nQ    Hello.\n\nMS. WEBER:  Goodbye.\n\nEND  2:05 P.M. EDT\n\nIndex\n'),
      ['turn', 'turn', 'turn', 'furniture:closing', 'furniture:page'],
    );
  });
  test('nothing, blank lines and noise are read without complaint', () => {
    for (const text of [
      '',
      '\n\n',
      '\ufeff',
      '\u0000\u0001',
      ':',
      '::::',
      '*'.repeat(500),
      '(',
      '\ud800',
      '>'.repeat(300),
      'Q',
      'A.',
    ]) {
      const { blocks } = parse(text);
      assert.ok(blocks.every(({ start, end }) => start < end && end <= text.length));
    }
  });
});

suite('what counts as a label', () => {
  const labels = (text: string): (string | null)[] =>
    parse(text).blocks.flatMap(({ label }) => (label === null ? [] : [label.text]));

  test('letters that the front introduces are labels from the first on', () => {
    const text =
      'Interview with Paul Arden (PA) by Anna Weber (AW), Port Vell, 14 March 1995\n\nAW: Where?\n\nPA: Here.\n';
    assert.deepEqual(labels(text), ['AW', 'PA']);
  });
  test('letters that come twice are labels beside other letters', () => {
    const text =
      'PA: One.\n\nAW: Two.\n\nPA: Three.\n\nAW: Four.\n\nPA: Five.\n\nTH: Six.\n\nPA: Seven.\n\nTH: Eight.\n';
    assert.deepEqual(labels(text), ['PA', 'AW', 'PA', 'AW', 'PA', 'TH', 'PA', 'TH']);
  });
  test('a surname in capitals is a label when the heading names the person', () => {
    const text =
      'Joint press conference with Anna Weber, Deputy Mayor\n\nMAYOR: One.\n\nJOURNALIST: Two?\n\nWEBER: Three.\n\nMAYOR: Four.\n\nJOURNALIST: Five?\n\nMAYOR: Six.\n';
    assert.deepEqual(labels(text), ['MAYOR', 'JOURNALIST', 'WEBER', 'MAYOR', 'JOURNALIST', 'MAYOR']);
  });
  test('a question announced to somebody is no label', () => {
    const text =
      'PRESIDENT WEBER:  One.\n\nQ    Two?\n\nAnd for President Weber: why?\n\nPRESIDENT WEBER:  Three.\n\nQ    Four?\n';
    assert.deepEqual(labels(text), ['PRESIDENT WEBER', 'Q', 'PRESIDENT WEBER', 'Q']);
  });
});

suite('labels that damage or habit hides', () => {
  const labels = (text: string): (string | null)[] =>
    parse(text).blocks.flatMap(({ label }) => (label === null ? [] : [label.text]));

  test('a misprint of a frequent part is a label, a person’s name that is near one is left alone', () => {
    const text =
      'JOURNALIST: One?\n\nPM: Yes.\n\nJOURNALIST: Two?\n\nPM: Yes.\n\nJOURNALIST: Three?\n\nPM: Yes.\n\nOOURNA1IST: Four?\n\nPM: Yes.\n';
    assert.equal(labels(text)[6], 'OOURNA1IST');
  });
  test('the number on an order paper stands before the name', () => {
    const text =
      '1. Paul Arden (Port Vell) (Lab): What steps?\n\nLinda Marsh: Many.\n\nPaul Arden: When?\n\nLinda Marsh: Soon.\n';
    assert.deepEqual(labels(text), ['Paul Arden', 'Linda Marsh', 'Paul Arden', 'Linda Marsh']);
  });
  test('a form field between turns is no speaker', () => {
    const text =
      '**Lena Roth:** One.\n\n**Emil Zorn:** Two.\n\n**Break:** \\[14:30\\]\n\n**Lena Roth:** Three.\n\n**Emil Zorn:** Four.\n';
    assert.deepEqual(
      parse(text).blocks.map(({ kind }) => kind),
      ['turn', 'turn', 'other', 'turn', 'turn'],
    );
  });
  test('several turns on one line are told apart', () => {
    const text =
      'П.Арденов: Добрый день. Начнём. Т.Холт: Добрый день. П.Арденов: Какие вопросы? Т.Холт: Никаких вопросов нет. П.Арденов: Тогда до свидания.';
    assert.deepEqual(labels(text), ['П.Арденов', 'Т.Холт', 'П.Арденов', 'Т.Холт', 'П.Арденов']);
  });
  test('a ministry’s list of speakers is no label', () => {
    const text =
      'Déclaration conjointe\n\nIntervenant(s) :\nPaul Arden - Président\n\nLE PRÉSIDENT.- Bonjour.\n\nM. HOLT.- Merci.\n\nLE PRÉSIDENT.- Merci.\n';
    assert.deepEqual(labels(text), ['LE PRÉSIDENT', 'M. HOLT', 'LE PRÉSIDENT']);
  });
  test('in court notes and the names of examinations interrupt the turns, without blank lines', () => {
    const text = [
      '          THE COURT:  All right.',
      '          (Jury present)',
      '          MR. HOLT:  Thank you.',
      '     DIRECT EXAMINATION',
      '     BY MR. HOLT:',
      '     Q.  Where do you work?',
      '     A.  At the harbor.',
      '     Q.  For how long?',
      '     A.  Ten years.',
    ].join('\n');
    assert.deepEqual(
      parse(text).blocks.map(({ kind, label }) => label?.text ?? kind),
      ['THE COURT', 'note', 'MR. HOLT', 'other', 'other', 'Q', 'A', 'Q', 'A'],
    );
  });
  test('a note between two labels is one wherever the text is cut for reading', () => {
    const turn =
      'Anna Weber:\nWe have held talks about the bridge, and about the road that leads to it.\n(Applause.)\n';
    const text = `${turn}${turn.replace('Anna Weber', 'Erik Sund')}`.repeat(300);
    assert.equal(parse(text).blocks.filter(({ kind }) => kind === 'note').length, 600);
  });
});

test('a title in capitals above a label is no part of it, and letters prove a name in full', () => {
  const conference = `ИНТЕРНЕТ-КОНФЕРЕНЦИЯ С КАПИТАНОМ ПОРТА ОЛЕГОМ ВЕТРОВЫМ
Лисин С.: Здравствуйте! Когда пойдёт паром?
Ветров О.: В апреле.
Лисин С.: А билеты?
Ветров О.: Будут.
`;
  const journal = `Romain Hauterive : Bonsoir, présenté ce soir avec Sylvie Brisson, bonsoir Sylvie.

Sylvie Brisson : Bonsoir Romain.

RH : Le phare s'est éteint.

SB : Le traversier revient.

RH : Les pêcheurs attendent.

SB : Jusqu'à lundi.
`;
  const labels = (text: string): (string | undefined)[] =>
    parse(text)
      .blocks.filter(({ label }) => label !== null)
      .map(({ label }) => label?.text);
  assert.deepEqual(labels(conference), ['Лисин С.', 'Ветров О.', 'Лисин С.', 'Ветров О.']);
  assert.deepEqual(labels(journal), ['Romain Hauterive', 'Sylvie Brisson', 'RH', 'SB', 'RH', 'SB']);
});
