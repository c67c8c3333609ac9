import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { conventions } from '../../../server/src/core/conventions/index.ts';
import { format } from '../../../server/src/core/features/format/format.ts';
import { profiles } from '../../../server/src/core/profiles/index.ts';
import type { Profile } from '../../../server/src/core/profiles/profile.ts';
import { check } from '../../../server/src/core/rules/check.ts';
import { houseSettings } from '../../../server/src/core/rules/houseForm.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

/** What the flawed fixture of each profile shows at the level information or above, and of the forms of the house: line, rule, level. */
const expected: Readonly<Record<string, readonly string[]>> = {
  agency: [
    '1 trailing-space warning',
    '4 extra-blank-lines warning',
    '9 label-punctuation warning',
    '13 control-character warning',
  ],
  'bitcoin-transcripts': ['2 missing-date warning', '12 misspelt-label warning', '16 label-punctuation warning'],
  court: ['11 weekday-mismatch warning', '23 empty-turn warning', '27 impossible-date error'],
  ministry: [
    '1 missing-date warning',
    '17 question-without-answer warning',
    '21 misspelt-label warning',
    '25 label-punctuation warning',
  ],
  'oral-history': ['1 missing-date warning', '16 misspelt-label warning', '18 label-punctuation warning'],
  podcast: ['7 misspelt-label warning', '15 empty-turn warning'],
  'web-accessibility': ['9 label-without-colon warning', '15 misspelt-label warning', '19 empty-turn warning'],
  'white-house': [
    '1 missing-date warning',
    '9 label-punctuation warning',
    '13 misspelt-label warning',
    '21 empty-turn warning',
  ],
};

const folder = join(import.meta.dirname, 'fixtures');

function fixture({ id }: Profile, state: 'clean' | 'flawed'): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${id}.${state}.`));
  assert.ok(name, `${id} has no ${state} fixture.`);
  return readFileSync(join(folder, name), 'utf8');
}

/** What is found under the profile: line, rule, level. */
function found(profile: Profile, text: string): string[] {
  const analysis = analyse(parse(text));
  return check(analysis, { levels: profile.levels, settings: houseSettings(profile) })
    .filter(({ level, ruleId }) => level !== 'hint' || ruleId in houseSettings(profile))
    .map(({ span, ruleId, level }) => `${analysis.transcript.lines.at(span.start) + 1} ${ruleId} ${level}`);
}

test('every profile names what there is, and where it comes from', () => {
  assert.deepEqual(Object.keys(expected), profiles.map(({ id }) => id).toSorted());
  for (const { id, title, usedBy, description, sources, convention, levels } of profiles) {
    assert.match(title, /^\p{Lu}/u);
    for (const sentence of [usedBy, description]) assert.match(sentence, /^\p{Lu}.*\.$/su, id);
    assert.ok(sources.length > 0, id);
    assert.ok(convention === null || conventions.some((one) => one.id === convention), id);
    for (const rule of Object.keys(levels))
      assert.ok(
        rules.some((one) => one.id === rule),
        `${id}: ${rule}`,
      );
  }
});

for (const profile of profiles) {
  suite(`The profile ${profile.id}`, () => {
    test('finds nothing in a transcript of the house, and leaves its form alone', () => {
      const text = fixture(profile, 'clean');
      assert.deepEqual(found(profile, text), []);
      assert.deepEqual(format(analyse(parse(text)), { profile }), { edits: [], refused: [] });
    });

    test('finds what is planted in another', () => {
      assert.deepEqual(found(profile, fixture(profile, 'flawed')), expected[profile.id]);
    });
  });
}
