import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { convert } from '../../../../server/src/core/features/format/convert.ts';
import { profiles } from '../../../../server/src/core/profiles/index.ts';
import type { Profile } from '../../../../server/src/core/profiles/profile.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { words } from '../../../../server/src/core/text/words.ts';
import { ownTexts } from '../../../support/texts.ts';

function profile(id: string): Profile {
  const found = profiles.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

function converted(text: string, style: Profile): string {
  return applyEdits(text, convert(analyse(parse(text)), style).edits);
}

const press = `Transport Minister Anna Weber’s answers to media questions, Bonn, 4 May 2021

Question: When does the bridge open?

Anna Weber: In June. [laughter]

Question: And the road?

Anna Weber (by phone): It is ready.

Question: Who pays?

Anna Weber: The state.
`;

/** The fixtures of the profiles, each written in its own. */
const folder = join(import.meta.dirname, '../../profiles/fixtures');
const clean = readdirSync(folder)
  .filter((name) => name.includes('.clean.'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** What must survive a conversion: who speaks, what is said, the notes, the day. */
function substance(text: string): unknown {
  const { turns, participants, eventDate, transcript } = analyse(parse(text));
  return {
    day: eventDate?.iso,
    turns: turns.map(({ participant, label, blocks }) => [
      participants[participant]?.name.toLowerCase() ?? null,
      label.note,
      words(
        blocks
          .map(({ bodyStart, end }) => transcript.text.slice(bodyStart, end))
          .join(' ')
          .toLowerCase(),
      ),
    ]),
  };
}

suite('Converting', () => {
  test('gives labels, notes and the day the form of the house', () => {
    assert.equal(
      converted(press, profile('white-house')),
      `Transport Minister Anna Weber’s answers to media questions, Bonn, May 4, 2021

Q\u00a0\u00a0\u00a0 When does the bridge open?

ANNA WEBER: In June. (Laughter.)

Q\u00a0\u00a0\u00a0 And the road?

ANNA WEBER (by phone): It is ready.

Q\u00a0\u00a0\u00a0 Who pays?

ANNA WEBER: The state.
`,
    );
    const markdown = converted(press, profile('podcast'));
    assert.match(markdown, /^\*\*Anna Weber:\*\* In June\. \[laughter\]$/m);
    assert.match(converted(press, profile('bitcoin-transcripts')), /Bonn, 2021-05-04$/m);
  });

  test('to another house and back gives the text again, where that loses nothing', () => {
    const back = converted(converted(press, profile('white-house')), profile('ministry'));
    assert.equal(back, press.replace('4 May 2021', 'May 4, 2021').replace('[laughter]', '(Laughter.)'));
    assert.match(
      converted(
        'MS. MCDONALD: Hi.\n\nTHE PRIME MINISTER: Hi.\n\nMS. MCDONALD: Bye.\n\nTHE PRIME MINISTER: Bye.\n\nDE LA CRUZ: Hi.\n\nDE LA CRUZ: Bye.\n',
        profile('ministry'),
      ),
      /^Ms\. McDonald: Hi\.\n\nThe Prime Minister: Hi\./,
    );
  });

  test('from any house to any other and back keeps words, speakers, notes and day', () => {
    for (const { name, text } of [...clean, { name: 'press', text: press }]) {
      const before = substance(text);
      for (const own of profiles) {
        const here = converted(text, own);
        assert.deepEqual(substance(here), before, `${name} as ${own.id}`);
        assert.equal(converted(here, own), here, `${name} as ${own.id} twice`);
        for (const other of profiles) {
          if (other === own) continue;
          const there = converted(here, other);
          const way = `${name} as ${own.id} and as ${other.id}`;
          assert.deepEqual(substance(there), before, way);
          assert.deepEqual(substance(converted(there, own)), before, `${way} and back`);
        }
      }
    }
  });

  test('changes what there is to change: between all houses only courts’ letters are left', () => {
    const left = clean.flatMap(({ name, text }) =>
      profiles.flatMap((style) =>
        convert(analyse(parse(text)), style).left.map((part) => `${part} of ${name} as ${style.id}`),
      ),
    );
    assert.deepEqual(left, ['labels of court.clean.txt as white-house']);
  });

  test('leaves what it cannot convert without a loss', () => {
    for (const { name, text } of ownTexts()) {
      for (const style of profiles) {
        const there = converted(text, style);
        const before = analyse(parse(text));
        const after = analyse(parse(there, { language: before.transcript.language.tag }));
        assert.equal(after.turns.length, before.turns.length, `${name} as ${style.id}`);
        assert.equal(after.eventDate?.iso, before.eventDate?.iso, `${name} as ${style.id}`);
      }
    }
  });
});
