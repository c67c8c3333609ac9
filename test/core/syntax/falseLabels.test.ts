import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from '../../../server/src/core/index.ts';

function labels(text: string): (string | null)[] {
  return parse(text).blocks.flatMap(({ label }) => (label === null ? [] : [label.text]));
}

suite('sentences and titles with a colon are no labels', () => {
  test('an address to somebody, though it comes again', () => {
    const text =
      'MR SPEAKER:  Order.\n\nMr Speaker, I move: that we go.\n\nMR HOLT:  No.\n\nMr Speaker, I move: that we stay.\n\nMR SPEAKER:  Order.\n';
    assert.deepEqual(labels(text), ['MR SPEAKER', 'MR HOLT', 'MR SPEAKER']);
  });
  test('somebody’s office with an article, and what was said there', () => {
    const text =
      'Anna Weber (Mitte):\n\nGuten Tag.\n\nHerr Dr. Gode, der Vorsitzende des Beirats, hat zwei Dinge gesagt: Erstens ja.\n\nTom Holt (Rand):\n\nNein.\n\nAnna Weber (Mitte):\n\nDoch.\n\nTom Holt (Rand):\n\nNein.\n';
    assert.deepEqual(labels(text), ['Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt']);
  });
  test('a motion and those who bring it', () => {
    const text =
      'Antrag der Abgeordneten Dr. Anna Weber, Tom Holt, weiterer Abgeordneter: Häfen öffnen\n\nAnna Weber (Mitte):\n\nJa.\n\nTom Holt (Rand):\n\nNein.\n\nAnna Weber (Mitte):\n\nDoch.\n\nTom Holt (Rand):\n\nNein.\n';
    assert.deepEqual(labels(text), ['Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt']);
  });
  test('a motion and those who bring it, their places in brackets', () => {
    const text =
      'Antrag der Abgeordneten Anna Weber, Tom Holt (Vell), Lena Roth, weiterer Abgeordneter und der Fraktion Rand: Häfen öffnen\n\nAnna Weber (Mitte):\n\nJa.\n\nTom Holt (Rand):\n\nNein.\n\nAnna Weber (Mitte):\n\nDoch.\n\nTom Holt (Rand):\n\nNein.\n';
    assert.deepEqual(labels(text), ['Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt']);
  });
  test('a verb that announces a question after a label in capitals', () => {
    const text =
      '**PRESIDENTE PABLO ARDÉN:** Buenos días.\n\n**PREGUNTA:** Sí.\n\nPreguntarle: ¿cuándo?\n\n**PRESIDENTE PABLO ARDÉN:** Pronto.\n\n**PREGUNTA:** Gracias.\n';
    assert.deepEqual(labels(text), ['PRESIDENTE PABLO ARDÉN', 'PREGUNTA', 'PRESIDENTE PABLO ARDÉN', 'PREGUNTA']);
  });
  test('the title of an interview that begins with the name in capitals', () => {
    const text =
      '## About Paul Arden\n\nPaul Arden was born in Port Vell.\n\nPAUL ARDEN: An Interview Conducted by Anna Weber, 14 March 1995\n\n**Weber:**\n\nWhere?\n\n**Arden:**\n\nHere.\n\n**Weber:**\n\nWhen?\n\n**Arden:**\n\nNow.\n\n**Weber:**\n\nWhy?\n\n**Arden:**\n\nSo.\n';
    assert.deepEqual(labels(text), ['Weber', 'Arden', 'Weber', 'Arden', 'Weber', 'Arden']);
  });
});

test('an office and a name in small letters are a label among such in capitals', () => {
  const text =
    'PRIME MINISTER:\n\nThanks.\n\nPREMIER BAIRD:\n\nThanks.\n\nPRIME MINISTER:\n\nAnna?\n\nPremier Palun:\n\nThanks.\n\nPRIME MINISTER:\n\nTom?\n';
  assert.deepEqual(labels(text), [
    'PRIME MINISTER',
    'PREMIER BAIRD',
    'PRIME MINISTER',
    'Premier Palun',
    'PRIME MINISTER',
  ]);
  test('abbreviations with which the paragraphs of a report begin', () => {
    const text =
      'EU Ministers met in Vell on Monday.\n\nUN Officials were there as well.\n\nEU Ministers talk of the harbor.\n\nUN Officials talk of the bridge.\n\nEU Ministers left on Tuesday.\n\nUN Officials stayed.\n';
    assert.deepEqual(labels(text), []);
  });
  test('names with which the entries of a list of books begin', () => {
    const text =
      'A. Weber Harbors of the north. 1998.\n\nA. Weber Harbors of the south. 1999.\n\nT. Holt Bridges and trains. 2001.\n\nT. Holt Trains and trams. 2004.\n';
    assert.deepEqual(labels(text), []);
  });
  test('a name and a colon again and again in the paragraphs of an article', () => {
    const text =
      'The bridge of Vell is open, and everybody in town talks about it. A. Weber: the trains run from today.\n\nShe has said so for years in the council and everywhere. T. Holt: they do not. The council will meet on Monday.\n';
    assert.deepEqual(labels(text), []);
  });
});

suite('a text that asks is no interview', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'a speech that asks itself': [
      'I am glad to be here.',
      'Why do we build bridges?',
      'We build them because our fathers could not.',
      'I remember the ferry well.',
      'What did it cost us?',
      'It cost us doctors and friends. I lost one myself.',
      'So what do we do now?',
      'We open the bridge. And I ask you all to walk over it.',
    ],
    'an essay': [
      'I have waited for ferries all my life.',
      'Where did it go, all that time?',
      'Not far, I think. The ferry comes or it does not come.',
      'My father used to say that waiting is work.',
      'Was he right?',
      'I never knew. He said it with a smile, as he said most things.',
      'Did it rain?',
      'It did, and I got wet.',
      'So did he.',
    ],
    'an article': [
      'The bridge is open.',
      'Why did it take so long?',
      'The council says that the money was missing.',
      'Who pays?',
      'The state pays half, and the town pays the rest with a loan.',
      'What comes next?',
      'A tunnel, according to the plans.',
    ],
    'a poem': [
      'Who goes there in the night?',
      'The wind, the wind and I,',
      'And who has lit the light?',
      'The ferrymen and I,',
      'And who will see the quay?',
      'The gulls and you and I.',
    ],
    'questions for a class': [
      'Why did the ferry stop?',
      'Who built the bridge?',
      'What did you read in it?',
      'I have one more: which town lies nearest?',
    ],
    'an agenda': ['• Opening', '• Who pays?', '• Trains', '• Trams', '• Any other business?', '• Close'],
    'a list of things to do': ['- Bread', '- Milk', '- Is there tea?', '- Cheese', '- Salt?', '- Apples', '- Pears'],
    'people who talk in a novel': [
      '— I shall not come back.',
      '— You have always said so.',
      'She laughed and set the cups on the table.',
      '— This time it is true.',
      '— And the house?',
      '— The house is yours.',
      '— I do not want it.',
    ],
  };
  for (const [what, paragraphs] of Object.entries(cases))
    test(what, () => assert.deepEqual(labels(`${paragraphs.join('\n\n')}\n`), []));
});
