import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isAppendixHead,
  isNavigation,
  isPageMark,
  isRecordingMark,
} from '../../../server/src/core/syntax/pageMarks.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';
import { continuesRoster, readsAsNames, rosterOf } from '../../../server/src/core/syntax/roster.ts';

/** The lines that are furniture. */
function furnitureOf(text: string): string[] {
  return parse(text).blocks.flatMap(({ kind, start, end }) =>
    kind === 'furniture'
      ? text
          .slice(start, end)
          .split('\n')
          .filter((line) => line.trim() !== '')
      : [],
  );
}

suite('marks of a page', () => {
  for (const line of [
    'Page 3 of 26',
    '- 3 -',
    '— 12 —',
    '[[Page 12]]',
    'Harbour Committee                              Page 4',
    'Núm. 64          14 de noviembre de 2018          Pág. 3',
    'Landtag Nordmark                                     18.09.2019',
    '4617                     Plenarprotokoll 17/65',
    '.RIVER COUNTRY 5.8.19                P-3121                H.J. MARSH XN',
    'Opening of the meeting . . . . . . . . . 3',
  ])
    test(line, () => assert.ok(isPageMark(line)));
  for (const line of [
    'We went to Page 3 of 26.',
    'It was the year 1998',
    'There were 12   or 13 of them.',
    'We shall see...',
    '12 men went to mow',
    'In   short,   we   agree',
    'A   quick   word   on   item   4',
  ])
    test(`not: ${line}`, () => assert.ok(!isPageMark(line)));
});

suite('marks of a recording', () => {
  for (const line of [
    '[END TAPE 1, SIDE A; BEGIN TAPE 1, SIDE B]',
    '[Side A ends]',
    'TAPE 2, SIDE B',
    '[Recording ends 01:24:50]',
    '[Ende Band 1, Seite A]',
    '[Fin de la cinta 1, lado A]',
    '[Début de la cassette 2, face B]',
    '[Конец кассеты 1, сторона А]',
  ])
    test(line, () => assert.ok(isRecordingMark(line)));
  for (const line of [
    'Side with us.',
    '[laughs]',
    'Tape it, please',
    'Start at one side and end it.',
    '[No audio]',
    'Band of brothers',
  ])
    test(`not: ${line}`, () => assert.ok(!isRecordingMark(line)));
});

test('navigation has three parts at least, and each begins as a title does', () => {
  for (const line of [
    'Home > News > Transcripts',
    'Startseite | Aktuelles | Termine',
    'Home / News Centre / Transcripts',
  ])
    assert.ok(isNavigation(line), line);
  for (const line of ['Yes / no / maybe', 'Talks | Bonn', 'We want peace | work | bread.'])
    assert.ok(!isNavigation(line), line);
});

test('what stands behind the record is told by its head', () => {
  for (const line of ["REPORTER'S CERTIFICATE", 'C E R T I F I C A T E', 'Index of Witness Events', 'Anlagen'])
    assert.ok(isAppendixHead(line), line);
  for (const line of ['The certificate is here', 'Certificates']) assert.ok(!isAppendixHead(line), line);
});

suite('lists of those present', () => {
  for (const [line, kind] of [
    ['Present:', 'head'],
    ['APPEARANCES:', 'head'],
    ['Company Participants', 'head'],
    ['Anwesende Mitglieder des Ausschusses:', 'head'],
    ['Members present: Ada Birk (Chair); Tom Holt', 'list'],
    ['Présents. - Mme Anne Leroy, M. Jean Morel', 'list'],
    ['Гости: Олег Ветров, капитан', 'list'],
    ['SPD: Lena Hartwig, Karl Lind', 'list'],
    ['Moderator: Jill Ostrander (M)', 'list'],
    ['Date: 4 May 2021', null],
    ['Place: Bonn Town Hall', null],
    ['Bus Services: Rural Areas', null],
    ['Our guest: Julien Bréhat, president of the region', null],
    ['Present day problems', null],
    ['Anna Weber: We shall see, Tom Holt.', null],
  ] as const)
    test(line, () => assert.equal(rosterOf(line), kind));

  test('a list ends where a sentence, a date or a witness begins', () => {
    for (const line of ['MIRIAM LUND, ESQ.', 'Renee Sandoval - Vice President']) assert.ok(continuesRoster(line), line);
    for (const line of ['The meeting began early.', 'Tuesday, 4 May 2021', 'having been duly sworn', 'EXAMINATION'])
      assert.ok(!continuesRoster(line), line);
  });

  test('names are no sentence', () => {
    for (const text of ['Tom Holt, captain; Ada Birk (chair)', 'P1 (F, 34), P2 (M, 51)', 'Ludwig van der Berg'])
      assert.ok(readsAsNames(text), text);
    for (const text of ['Good', 'Yes, Minister', 'Thank you, Tom.', 'The Mayor, and the rest', 'Who, me?'])
      assert.ok(!readsAsNames(text), text);
  });
});

suite('furniture between and behind turns', () => {
  test('the head of a page that the heading gives, with what stands around it', () => {
    const text = `REGISTER OF THE HARBOUR ASSEMBLY OF NORLAND\nCOMMISSIONS\nSession of 4 May 2021\n\nThe CHAIR: Good morning. Mr Holt has the floor.\n\nMr HOLT: The port grows, and nobody asked us\n\nREGISTER OF THE HARBOUR ASSEMBLY OF NORLAND\nCOMMISSIONS\nNo. 12          4 May 2021          Page 3\n\nwhether we wanted it to.\n\nThe CHAIR: Thank you.\n\nMr HOLT: I thank you.\n`;
    assert.deepEqual(furnitureOf(text), [
      'REGISTER OF THE HARBOUR ASSEMBLY OF NORLAND',
      'COMMISSIONS',
      'No. 12          4 May 2021          Page 3',
    ]);
  });

  test('a certificate and all behind it', () => {
    const text = `THE COURT: Go on.\nBY MS. WEBER:\nQ.  Were you there?\nA.  I was.\nQ.  When?\nA.  In May.\nREPORTER'S CERTIFICATE\nI, Nadine Fox, certify that this is true.\n`;
    assert.deepEqual(furnitureOf(text), ["REPORTER'S CERTIFICATE", 'I, Nadine Fox, certify that this is true.']);
  });

  test('what people say stays', () => {
    const said = [
      'Next.',
      'Listen to me.',
      'Side with us.',
      'Read the report.',
      'Mehr dazu kann ich nicht sagen.',
      'Certificate?',
    ];
    const text = said.map((line) => `Question: And?\n\nAnna Weber: Well.\n\n${line}\n`).join('\n');
    assert.deepEqual(furnitureOf(`${text}\nQuestion: Done?\n\nAnna Weber: Done.\n`), []);
  });
});
