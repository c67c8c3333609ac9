import { test } from 'node:test';
import { checkAnnotated, checkFix, checkSilent } from '../../support/annotated.ts';

const id = 'repeated-paragraph';

const interview = (...paragraphs: readonly string[]): string =>
  `Interview with Anna Weber, Bonn, 4 May 2021\n\nQuestion: What did you do?\n\nAnna Weber: I sang.\n\n${paragraphs.join('\n\n')}\n\nQuestion: And then?\n`;

const said = 'We met on the quay, and nobody had brought a lamp.';

test('a paragraph that stands again right behind itself is reported at the second copy', () => {
  checkAnnotated(
    id,
    interview(said, said).replace(
      `${said}\n\nQuestion: And`,
      `${said}\n${'^'.repeat(said.length)} The paragraph “We met on the quay, and nobody had brought a…” stands already on line 7, word for word, so it counts twice. Remove the second copy, unless it was said twice.\n\nQuestion: And`,
    ),
  );
});

test('the fix removes the second copy and the space before it', () => {
  checkFix(id, interview(said, said, 'Nobody.'), interview(said, 'Nobody.'));
});

test('a long paragraph is found a few lines further down as well', () => {
  const long = `${said} In the morning the harbour master came, and he had brought two of them and a thermos of tea.`;
  checkFix(
    id,
    interview(long, 'Nobody.', 'Nobody at all.', long, 'So it was.'),
    interview(long, 'Nobody.', 'Nobody at all.', 'So it was.'),
  );
});

for (const [what, paragraphs] of [
  ['a refrain', [said, said, said]],
  ['a verse', ['Light the lamp and light it well, my brother', 'Light the lamp and light it well, my brother']],
  ['a short answer', ['No, no, no, never.', 'No, no, no, never.']],
  ['a paragraph that comes back later', [said, 'Nobody.', said]],
] as const)
  test(`${what} is left alone`, () => {
    checkSilent(id, interview(...paragraphs));
  });
