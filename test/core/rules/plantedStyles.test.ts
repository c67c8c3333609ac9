import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { figuresOf, labelDamages, plant, randoms, soundText, tallyOf, textDamages } from '../../support/planting.ts';
import { sampleTexts } from '../../support/texts.ts';
import { textOf } from '../styles/reading.ts';

/** The gate must give the same answer twice; `SEED=… node --test …` plants elsewhere. */
const seed = Number(process.env['SEED'] ?? 20201023);
/** A label that comes less often is no convention to judge a damaged one by. */
const SEEN = 3;
const PER_FILE = 2;
/**
 * What share of the planted defects is found on its line. These texts are as short as texts get, so that two labels are often
 * all that is left of a convention, and they have every convention that there is.
 */
const FOUND = 0.91;
const RESTORED = 0.95;

/** A number that a name gives, for drawing from. */
function sumOf(name: string): number {
  return Array.from(name).reduce((sum, character) => Math.imul(sum, 31) + character.charCodeAt(0), 0);
}

/* What test/corpus plants in real transcripts, planted in one short text of every convention. */
suite('defects planted in texts of every convention', () => {
  const folder = join(import.meta.dirname, '../styles/transcripts');
  const styles = globSync('*.txt', { cwd: folder })
    .toSorted()
    .map((name) => ({ name, text: textOf(readFileSync(join(folder, name), 'utf8')) }));
  const texts = [...styles, ...sampleTexts()].map((text) => soundText(text, SEEN));
  for (const [what, damage] of Object.entries({ ...labelDamages, ...textDamages })) {
    test(what, (context) => {
      // Each text has its own draw, so that a further text changes none of the others.
      const tally = tallyOf(
        texts.flatMap((text) => [...plant([text], damage, PER_FILE, randoms(seed + sumOf(text.name)))]),
      );
      const { planted, fixable, missed, unlike } = tally;
      context.diagnostic(figuresOf(tally));
      assert.ok(missed.length <= planted * (1 - FOUND), `missed ${missed.length} of ${planted}: ${missed.join(', ')}`);
      assert.ok(unlike.length <= fixable * (1 - RESTORED), `not restored: ${unlike.join(', ')}`);
    });
  }
});
