import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { firstWords, outline, type OutlineItem } from '../../../server/src/core/features/outline.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

/** The outline as text: kind, name, detail and lines of each entry, children indented. Asserts that spans nest. */
function drawn(text: string): string {
  const analysis = analyse(parse(text));
  const { lines } = analysis.transcript;
  const draw = (items: readonly OutlineItem[], depth: number, from: number, to: number): string => {
    let at = from;
    return items
      .map((item) => {
        const { kind, name, detail, span, selectionSpan, children } = item;
        assert.ok(at <= span.start && span.start < span.end && span.end <= to, `${name} lies inside and apart`);
        assert.ok(span.start <= selectionSpan.start && selectionSpan.end <= span.end, `${name} selects its own text`);
        assert.notEqual(name, '');
        at = span.end;
        const place = `${lines.at(span.start) + 1}–${lines.at(span.end) + 1}`;
        const selected = JSON.stringify(text.slice(selectionSpan.start, selectionSpan.end).slice(0, 20));
        const line = `${'  '.repeat(depth)}${kind} ${place} ${name}${detail === '' ? '' : ` | ${detail}`} ${selected}\n`;
        return line + draw(children, depth + 1, span.start, span.end);
      })
      .join('');
  };
  return `\n${draw(outline(analysis), 0, 0, text.length)}`;
}

suite('Outline', () => {
  test('a trial: the examinations and who examines, between what is said', () => {
    assert.equal(
      drawn(`Trial of Dennis Orr, Alder, September 24, 2026

THE COURT: Call your witness.

ADA BIRK, having been first duly sworn, was examined and testified as follows:

DIRECT EXAMINATION

BY MS. MARSH:

Q.   Where were you?

A.   At home.

Q.   Alone?

A.   Yes.

CROSS-EXAMINATION
BY MR. HOLT:

Q.   Are you sure?

A.   I am.

THE COURT: Thank you.
`),
      `
speech 3–3 THE COURT | Call your witness. "THE COURT:"
examination 7–7 DIRECT EXAMINATION | BY MS. MARSH "DIRECT EXAMINATION"
exchange 11–13 1 | Where were you? "Q."
  question 11–11 Q | Where were you? "Q."
  answer 13–13 A | At home. "A."
exchange 15–17 2 | Alone? "Q."
  question 15–15 Q | Alone? "Q."
  answer 17–17 A | Yes. "A."
examination 19–19 CROSS-EXAMINATION | BY MR. HOLT "CROSS-EXAMINATION"
exchange 22–24 3 | Are you sure? "Q."
  question 22–22 Q | Are you sure? "Q."
  answer 24–24 A | I am. "A."
speech 26–26 THE COURT | Thank you. "THE COURT:"
`,
    );
  });

  test('an inquiry in Britain: who examines', () => {
    const text = `Inquiry into the harbour wall, Alder, September 24, 2026

Examined by Ms Marsh

Q. Where were you?

A. At home.

Cross-examined by MR HOLT

Q. Are you sure?

A. I am.

Further re-examined by the Chair

Q. Alone?

A. Yes.
`;
    assert.deepEqual(
      drawn(text)
        .split('\n')
        .filter((line) => line.startsWith('examination')),
      [
        'examination 3–3 Examined by Ms Marsh "Examined by Ms Marsh"',
        'examination 9–9 Cross-examined by MR HOLT "Cross-examined by MR"',
        'examination 15–15 Further re-examined by the Chair "Further re-examined "',
      ],
    );
  });

  test('titles of sections, between what is said and inside it, whether a list names them or markup sets them', () => {
    const listed = `Briefing by Ministry Spokesperson Anna Weber, Port Callow, May 3, 2021

1. The ferry to Norland
2. Comments of the Lowland press
3. Answers to media questions:

The ferry to Norland

The ferry between Alder and Norland will be repaired by the end of the month.

Comments of the Lowland press

I could not believe my eyes when I read what the Lowland press has to say.

Answers to media questions:

Question: When is the bridge closed?

Anna Weber: On Monday.
`;
    assert.equal(
      drawn(listed),
      `
heading 1–1 Briefing by Ministry Spokesperson Anna Weber | Port Callow, 2021-05-03 "Briefing by Ministry"
section 7–7 The ferry to Norland "The ferry to Norland"
statement 9–13 Opening statement | Anna Weber "The ferry between Al"
  section 11–11 Comments of the Lowland press "Comments of the Lowl"
section 15–15 Answers to media questions "Answers to media que"
exchange 17–19 1 | When is the bridge closed? "Question:"
  question 17–17 Question | When is the bridge closed? "Question:"
  answer 19–19 Anna Weber | On Monday. "Anna Weber:"
`,
    );
    const marked = `Ada Fenn: We begin with the ferry.

## Who pays for it?

Olof Lind: The harbour.

**And the rest**

Ada Fenn: The rest is paid by the council.
`;
    assert.match(drawn(marked), /\nsection 3–3 Who pays for it\? [^]*\nsection 7–7 And the rest /);
  });

  test('the day stands beside the heading also where it has a line of its own below', () => {
    const text =
      'Talks of Ada Fenn and Olof Lind\n\nPort Callow, May 3, 2021\n\nAda Fenn: Good day.\n\nOlof Lind: Good day.\n';
    assert.match(drawn(text), /^\nheading 1–1 Talks of Ada Fenn and Olof Lind \| 2021-05-03 /);
  });

  test('a press conference: heading, statement with its speaker, numbered exchanges', () => {
    assert.equal(
      drawn(`Foreign Minister Ada Fenn’s statement and answers to media questions, Port Callow, May 3, 2021

Ladies and gentlemen, we have held good talks today.

We spoke about the harbour.

Question: When will the new lighthouse be lit, and who is going to pay for the oil that it burns every night?

Ada Fenn: In autumn.

The town will pay.

Question: Will there be a feast?

Ada Fenn: There will.
`),
      `
heading 1–1 Foreign Minister Ada Fenn’s statement and answers to media questions | Port Callow, 2021-05-03 "Foreign Minister Ada"
statement 3–5 Opening statement | Ada Fenn "Ladies and gentlemen"
exchange 7–11 1 | When will the new lighthouse be lit, and who is going to… "Question:"
  question 7–7 Question | When will the new lighthouse be lit, and who is going to… "Question:"
  answer 9–11 Ada Fenn | In autumn. The town will pay. "Ada Fenn:"
exchange 13–15 2 | Will there be a feast? "Question:"
  question 13–13 Question | Will there be a feast? "Question:"
  answer 15–15 Ada Fenn | There will. "Ada Fenn:"
`,
    );
  });

  test('a meeting without questions: each speech is an entry', () => {
    assert.equal(
      drawn(`Meeting of the harbour board, May 3, 2021

Ada Fenn: Good morning. Let us begin with the budget.

Bo Marsh: The budget is balanced.

Ada Fenn: Thank you. Let us go on to the lighthouse.

Bo Marsh: The lighthouse stands.
`),
      `
heading 1–1 Meeting of the harbour board | 2021-05-03 "Meeting of the harbo"
speech 3–3 Ada Fenn | Good morning. Let us begin with the budget. "Ada Fenn:"
speech 5–5 Bo Marsh | The budget is balanced. "Bo Marsh:"
speech 7–7 Ada Fenn | Thank you. Let us go on to the lighthouse. "Ada Fenn:"
speech 9–9 Bo Marsh | The lighthouse stands. "Bo Marsh:"
`,
    );
  });

  test('a moderator stands between the exchanges, or inside the one that they interrupt', () => {
    assert.equal(
      drawn(`News conference by Ada Fenn, Port Callow, May 3, 2021

Moderator: Welcome, everybody. Who goes first?

Question: When will the lighthouse be lit?

Ada Fenn: In autumn.

Question: Who pays for the oil?

Moderator: I think you know that already.

Ada Fenn: The town pays.

Moderator: One last question, please.

Question: Will there be a feast?

Ada Fenn: There will.
`),
      `
heading 1–1 News conference by Ada Fenn | Port Callow, 2021-05-03 "News conference by A"
speech 3–3 Moderator | Welcome, everybody. Who goes first? "Moderator:"
exchange 5–7 1 | When will the lighthouse be lit? "Question:"
  question 5–5 Question | When will the lighthouse be lit? "Question:"
  answer 7–7 Ada Fenn | In autumn. "Ada Fenn:"
exchange 9–13 2 | Who pays for the oil? "Question:"
  question 9–9 Question | Who pays for the oil? "Question:"
  speech 11–11 Moderator | I think you know that already. "Moderator:"
  answer 13–13 Ada Fenn | The town pays. "Ada Fenn:"
speech 15–15 Moderator | One last question, please. "Moderator:"
exchange 17–19 3 | Will there be a feast? "Question:"
  question 17–17 Question | Will there be a feast? "Question:"
  answer 19–19 Ada Fenn | There will. "Ada Fenn:"
`,
    );
  });

  test('a turn without text has a label and no detail', () => {
    const text = `Question: Why?

Ada Fenn:

Question: Why not?

Ada Fenn: Because.
`;
    assert.match(drawn(text), /answer 3–3 Ada Fenn "Ada Fenn:"\n/);
  });

  test('a text without structure has no entries', () => {
    for (const text of ['', '\n\n', '\ufeff']) assert.equal(drawn(text), '\n');
  });
});

suite('First words', () => {
  test('stand on one line without invisible characters', () => {
    assert.equal(firstWords(' One\r\n  two\u00a0\u200bthree '), 'One two three');
    assert.equal(firstWords(''), '');
  });

  test('are cut between words, without the mark before the cut', () => {
    assert.equal(firstWords('one two, three', 10), 'one two…');
    assert.equal(firstWords('one two three', 13), 'one two three');
    assert.equal(firstWords('one two three', 12), 'one two…');
    assert.equal(firstWords('One. Two three', 10), 'One. Two…');
  });

  test('an endless word is cut inside, never inside a character', () => {
    assert.equal(firstWords('a'.repeat(100), 10), `${'a'.repeat(9)}…`);
    assert.equal(firstWords('😀'.repeat(100), 10), `${'😀'.repeat(4)}…`);
  });
});
