import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { figuresOf, labelDamages, plant, randoms, soundText, tallyOf } from '../support/planting.ts';
import { corpusTexts, noShared } from '../support/texts.ts';

/** The gate must give the same answer twice; `SEED=… node --test …` plants elsewhere. */
const seed = Number(process.env['SEED'] ?? 20201023);
/** A label that comes less often is no convention to judge a damaged one by. */
const SEEN = 3;
/** How often a defect is planted in one file. */
const PER_FILE = 1;
/** What share of the planted defects is found on its line, and what share of those with a fix is restored. */
const FOUND = 0.95;
const RESTORED = 0.95;
/** What share leaves the findings of all other rules as they are. */
const UNDISTURBED = 0.99;
/** Longer texts would take minutes and have no other labels. */
const LONGEST = 90_000;

suite('defects planted in labels of real transcripts', { skip: noShared }, () => {
  const texts = corpusTexts()
    .filter(({ text }) => text.length <= LONGEST)
    .map((text) => soundText(text, SEEN));
  for (const [what, damage] of Object.entries(labelDamages)) {
    test(`${what} is found and put right`, (context) => {
      const tally = tallyOf(plant(texts, damage, PER_FILE, randoms(seed)));
      const { planted, fixable, missed, unlike, disturbed } = tally;
      context.diagnostic(figuresOf(tally));
      assert.ok(planted >= 50, `only ${planted} places`);
      assert.ok(missed.length <= planted * (1 - FOUND), `missed ${missed.length} of ${planted}: ${missed.join(', ')}`);
      assert.ok(unlike.length <= fixable * (1 - RESTORED), `not restored: ${unlike.join(', ')}`);
      assert.ok(disturbed.length <= planted * (1 - UNDISTURBED), `other findings change: ${disturbed.join(', ')}`);
    });
  }
});
