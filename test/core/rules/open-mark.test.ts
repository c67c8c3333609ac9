import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openMarks } from '../../../server/src/core/index.ts';
import { analysisOf, checkAnnotated, checkSilent, findingsOf } from '../../support/annotated.ts';
import { conferenceWith } from '../../support/conference.ts';

const id = 'open-mark';

test('inaudible words, guesses and requests to check are each reported', () => {
  checkAnnotated(
    id,
    conferenceWith(
      'Anna Weber: The piers are finished, the deck will follow in June.\n',
      `Anna Weber: The piers [inaudible 00:12] are finished, Mr Sund [??] says.
                      ^^^^^^^^^^^^^^^^^ “[inaudible 00:12]” stands for words that nobody could hear, so the record has a gap. Listen again, or ask the speaker.
                                                              ^^^^ “[??]” marks a guess, which readers take for what was said. Check it and take the mark away.

The deck (needs review) will follow.
         ^^^^^^^^^^^^^^ “(needs review)” asks for another look, which readers are not to do. Check it and take the mark away.
`,
    ),
  );
});

for (const mark of [
  '[unverständlich]',
  '(akustisch unverständlich)',
  '[ininteligible 01:02:03]',
  '(fuera de micrófono)',
  '[inaudible 1:02]',
  '(propos inaudibles)',
  '(нрзб.)',
  '[неразборчиво]',
  '(Inaudible.)',
  '( INAUDIBLE )',
  '<inaudible>',
  '[unintelligible 00:33:12.23\\]',
  '(?)',
  '(???)',
  '(…?)',
  '(?Sund?)',
  '[Sund?]',
  '[phonetic]',
  '(ph)',
  '[check name]',
  '(à vérifier)',
  '(por verificar)',
  '[Name prüfen]',
  '[уточнить]',
]) {
  test(`“${mark}” is an open mark`, () => {
    assert.equal(findingsOf(conferenceWith('in June.', `in ${mark} June.`), id).length, 1);
  });
}

for (const note of [
  '(Laughter.)',
  '[applause]',
  '(as interpreted)',
  '(is that so?)',
  '(the recording was inaudible at the back of the hall, they say)',
  '(OSCE)',
  '[sic]',
  '[inaudible](https://example.org/inaudible)',
  '<https://example.org/?>',
]) {
  test(`“${note}” is none`, () => checkSilent(id, conferenceWith('in June.', `in ${note} June.`)));
}

test('labels that stand for a name are open marks too, and left to the rule for labels', () => {
  const text = conferenceWith('Question: Do you plan', 'Speaker 2: Do you plan');
  checkSilent(id, text);
  assert.deepEqual(
    openMarks(analysisOf(text)).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
    [['placeholder', 'Speaker 2']],
  );
});

test('what a web page has left is not read', () => {
  checkSilent(id, conferenceWith('\n\nLadies', '\n\n[inaudible](https://example.org)\n\nLadies'));
});
