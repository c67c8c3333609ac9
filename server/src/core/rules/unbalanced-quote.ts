import { quoteFaults, seenOfQuotes } from '../analysis/quotes.ts';
import { onceWhenHabit } from './habit.ts';
import type { Report } from './rule.ts';
import { rule } from './rule.ts';
import { BESIDE, where } from './sight.ts';

export const unbalancedQuote = rule({
  id: 'unbalanced-quote',
  group: 'structure and text',
  level: 'hint',
  tiers: ['wording'],
  summary: 'A quotation opens and never closes, closes and was never opened, or has the mark of the other end.',
  why: 'Where a quotation ends decides whose words they are. Balance is judged over the whole turn: a quotation that runs over paragraphs opens each of them anew and closes once. Single marks are not judged, because they are apostrophes as well.',
  examples: [
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The papers write ”in June”, and so it is.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: The papers write “in June”, and so it is.
`,
    },
    {
      wrong: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: The papers write “in June. Is that so?

Anna Weber: It is.

Question: Thank you.

Anna Weber: Thank you.
`,
      right: `News conference of Transport Minister Anna Weber, Bonn, 4 May 2021

Question: The papers write “in June”. Is that so?

Anna Weber: It is.

Question: Thank you.

Anna Weber: Thank you.
`,
    },
  ],
  sees: where('“”„«»"', seenOfQuotes, BESIDE),
  *check({ analysis }) {
    const { transcript } = analysis;
    const lone: Report[] = [];
    const turned: Report[] = [];
    for (const { offset, fault } of quoteFaults(transcript)) {
      const span = { start: offset, end: offset + 1 };
      if (fault !== 'turned') {
        lone.push({ span, message: messages[fault] });
        continue;
      }
      const isOpen = transcript.text.charAt(offset) === '“';
      turned.push({
        span,
        message: `The quotation ${isOpen ? 'ends with the mark that opens one' : 'begins with the mark that closes one'}, so its ends cannot be told apart. Turn the mark round.`,
        fixes: [
          {
            tier: 'wording',
            title: 'Turn the quotation mark round',
            edits: [{ ...span, text: isOpen ? '”' : '“' }],
          },
        ],
      });
    }
    const once = onceWhenHabit(
      turned,
      (places) =>
        `${places} quotation marks, here first, stand at the end that they are not for, so the ends of quotations cannot be told apart. Turn them round.`,
      `Turn the ${turned.length} quotation marks round`,
    );
    yield* [...lone, ...once].toSorted((left, right) => left.span.start - right.span.start);
  },
});

const messages = {
  open: 'The quotation that begins here never ends, so nobody can tell whose words follow. Set the closing mark where it ends.',
  close:
    'The quotation that ends here never began, so nobody can tell whose words these are. Set the opening mark where it begins.',
} as const;
