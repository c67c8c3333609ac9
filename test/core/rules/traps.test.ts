import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../server/src/core/index.ts';
import { findingsOf } from '../../support/annotated.ts';

/** What looks like a defect and is none, by what it is: whole transcripts that no rule may report anything in. */
const traps: Readonly<Record<string, string>> = {
  'no-break spaces after small words, and a section cut out': `News conference of Anna Weber following the talks in Bonn

May 4, 2021
14:00
Bonn

Anna Weber: Good afternoon. The\u00a0talks on\u00a0the\u00a0bridge were open and\u00a0useful.

<…>

Question: When does the\u00a0bridge open?

Anna Weber: In\u00a0June, and\u00a0I\u00a0will be there.
`,
  'two spaces between sentences, the first of them a no-break space, and blank lines that are not empty': `Press Briefing by Press Secretary Mary Dole

June 3, 2021

MS. DOLE:\u00a0 Good afternoon.\u00a0 The bill has passed.\u00a0 Questions?
\u00a0
Q\u00a0\u00a0\u00a0 What does the bill do?
\u00a0
MS. DOLE:\u00a0 It pays for the pier.\u00a0 (Laughter.)
\u00a0
END 3:05 P.M. EDT
`,
  'a capitalised line with a colon that is a sentence': `News conference of Anna Weber, Bonn, 4 May 2021

Question: What have you agreed on?

Anna Weber: Regarding the bridge, our position is well known:

We want it to open in June.

Let me repeat this: in June.

Finally, one last point: nobody pays a toll.

Question: And the road?

Anna Weber: The road opens in May.
`,
  'a clock and a ratio at the beginning of a wrapped line': `News conference of Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open, and how many trains will cross it a day?

Anna Weber: Folks, I know that we said it would open in the morning at
Half past 9:30, Bonn time, and that the ratio of trains to cars is to be
Two to one, that is 2:1, as we have always said.

Question: Thank you.

Anna Weber: Thank you.
`,
  'a question without a question mark, two questions in a row, and answers of one word': `News conference of Anna Weber, Bonn, 4 May 2021

Question: Madam Minister, thank you very much.

Anna Weber: Yes.

Question: On the bridge.

Question: Or the road, if you prefer.

Anna Weber: The road.

Question: Will it be ready?

Anna Weber: Yes.
`,
  'lists with a bracket that only closes, and a quotation that opens anew with each paragraph': `News conference of Anna Weber, Bonn, 4 May 2021

Question: What does the treaty say?

Anna Weber: It has three parts: a) the bridge, b) the road and 1) the railway, 2) its stations.

The preamble reads: “The parties wish to be good neighbours.

“They will build a bridge.

“They will keep it open.”

Question: Thank you.

Anna Weber: Thank you.
`,
  'words that are doubled by grammar, and two full stops that trail off': `News conference of Anna Weber, Bonn, 4 May 2021

Question: Is the bridge worth fighting for for so long?

Anna Weber: The money that came in in May was enough.. We will factor this in in our work.

Question: And the road..

Anna Weber: I mentioned this this morning.. It will open.
`,
  'Markdown breaks, escaped brackets and italics that end before a comma': `Panel about the pier, Port Vell, 4 May 2021

**Paul Arden:** Welcome.  
We begin with _the pier_ , as we said. \\[laughs\\]

**Linda Marsh:** Thank you.

**Paul Arden:** Is it ready?

**Linda Marsh:** It is. \\[laughs\\]
`,
  'small letters after a label': `Debate about the pier, Port Vell, 4 May 2021

PAUL ARDEN: The pier opens before –

LINDA MARSH: – during and after.

PAUL ARDEN: and that is what we wanted.

LINDA MARSH: So did we.

PAUL ARDEN: thank you.
`,
  'labels that differ by gender or number, and one man under two labels': `Conferencia de prensa, Puerto Vela, 4 de mayo de 2021

INTERLOCUTOR: ¿Cuándo abre el puente?

ANA PARDO: En junio.

INTERLOCUTORA: ¿Y la carretera?

ANA PARDO: En mayo.

INTERLOCUTOR: ¿Quién paga?

ANA PARDO: Nosotros.

INTERLOCUTORA: Gracias.

ANA PARDO: Gracias.
`,
  'journalists in the plural, and the office before the name at first': `Joint press conference, Port Vell, 4 May 2021

President of Norland Erik Sund: Good afternoon. We are glad to be here.

Journalist: Will there be a toll?

Erik Sund: No.

Journalist: And the road?

Erik Sund: It is free.

Journalists: Thank you!

Erik Sund: Thank you. Good evening.
`,
  'a date in the heading and the page’s own of two days later': `Interview of Anna Weber with the Courier, Bonn, 4 May 2021

Published on 6 May 2021

Question: When does the bridge open?

Anna Weber: In June.
`,
  'labels alone on their line, and a label with its office wrapped over two lines': `Conferencia de prensa, Puerto Vela, 4 de mayo de 2021

**ANA PARDO, SECRETARIA DE INFRAESTRUCTURA, COMUNICACIONES Y TRANSPORTES DE LA
REPÚBLICA DE NORLANDIA:** Buenos días.

**PREGUNTA:** ¿Cuándo abre el puente?

**ANA PARDO:** En junio.

**PREGUNTA:** ¿Y la carretera?

**ANA PARDO:** En mayo.
`,
};

for (const [what, text] of Object.entries(traps)) {
  test(`${what}: nothing is wrong with it`, () => {
    assert.ok(rules.length > 0);
    assert.deepEqual(
      findingsOf(text).map(({ ruleId, span }) => `${ruleId}: ${text.slice(span.start, span.end)}`),
      [],
    );
  });
}
