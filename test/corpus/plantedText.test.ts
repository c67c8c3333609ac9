import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { figuresOf, plant, randoms, soundText, tallyOf, textDamages } from '../support/planting.ts';
import { corpusTexts, noShared } from '../support/texts.ts';

/** The gate must give the same answer twice; `SEED=… node --test …` plants elsewhere. */
const seed = Number(process.env['SEED'] ?? 20201023);
/** How often a defect is planted in one file. */
const PER_FILE = 2;
/** What share of the planted defects is found, and what share of those with a fix is restored. */
const FOUND = 0.95;
const RESTORED = 0.95;
/** What share leaves the findings of rules that are not expected to follow as they are. */
const UNDISTURBED = 0.98;

suite('defects that are planted in real transcripts', { skip: noShared }, () => {
  const texts = corpusTexts().map((text) => soundText(text, 1));
  for (const [what, damage] of Object.entries(textDamages)) {
    test(what, (context) => {
      const tally = tallyOf(plant(texts, damage, PER_FILE, randoms(seed)));
      const { planted, fixable, missed, unlike, disturbed } = tally;
      const told = figuresOf(tally);
      context.diagnostic(`${what}: ${told}`);
      assert.ok(planted > 0, 'nothing could be planted');
      assert.ok(missed.length <= planted * (1 - FOUND), `${told}; missed: ${missed.slice(0, 12).join(' ')}`);
      assert.ok(unlike.length <= fixable * (1 - RESTORED), `${told}; not restored: ${unlike.slice(0, 12).join(' ')}`);
      assert.ok(
        disturbed.length <= planted * (1 - UNDISTURBED),
        `${told}; disturbed: ${disturbed.slice(0, 12).join(' ')}`,
      );
    });
  }
});
