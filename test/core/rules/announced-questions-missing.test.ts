import { test } from 'node:test';
import { conference } from '../../support/conference.ts';
import { checkAnnotated, checkSilent } from '../../support/annotated.ts';

const id = 'announced-questions-missing';
const heading = 'Statement by Transport Minister Anna Weber and answers to media questions, Bonn, May 4, 2021';

test('a heading that promises what the text has not is found', () => {
  checkAnnotated(
    id,
    `${heading}
${'^'.repeat(heading.length)} The heading “Statement by Transport Minister Anna Weber and…” promises answers to questions, but no turn asks one: questions or their labels may be lost. Restore them, or change the heading.

Ladies and gentlemen, the piers are finished.

Anna Weber: Thank you for coming.
`,
  );
});

test('other languages promise questions too', () => {
  checkAnnotated(
    id,
    `Выступление министра транспорта А.Вебер и ответы на вопросы СМИ, Бонн, 4 мая 2021 года
${'^'.repeat(86)} The heading “Выступление министра транспорта А.Вебер и…” promises answers to questions, but no turn asks one: questions or their labels may be lost. Restore them, or change the heading.

Уважаемые коллеги, мы закончили опоры моста и благодарим всех, кто в этом участвовал.
`,
  );
});

test('one question keeps the promise, under whatever label it is asked', () => {
  checkSilent(id, conference);
  checkSilent(
    id,
    `${heading}

Ladies and gentlemen, the piers are finished.

Karl Brandt: When does the bridge open?

Anna Weber: The piers are finished, the deck will follow in June, and the road has been ready since April.

Karl Brandt: Will there be a toll?

Anna Weber: No, there will not. The two governments pay for the bridge, and neither wants its money back.
`,
  );
});

test('a heading without a promise may stand alone', () => {
  checkSilent(id, 'Statement by Transport Minister Anna Weber, Bonn, May 4, 2021\n\nThe piers are finished.\n');
});

test('whoever has written only the heading has not left anything out', () => checkSilent(id, `${heading}\n`));
