import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { TextForm } from '../../../server/src/core/features/markup.ts';
import { quotation } from '../../../server/src/core/features/quotation.ts';
import { analysisOf } from '../../support/annotated.ts';
import { conference } from '../../support/conference.ts';

/** The quotation from one phrase to the end of another. */
function quoted(from: string, to: string, form: TextForm = 'plain', text: string = conference): string | null {
  const span = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
  return quotation(analysisOf(text), span, form);
}

const source =
  'Transport Minister Anna Weber’s statement and answers to media questions following talks with Minister of Infrastructure of the Republic of Norland Erik Sund, Bonn, 4 May 2021';

suite('A quotation', () => {
  test('names who speaks, the event, the place, the day and the turn', () => {
    assert.equal(
      quoted('Anna Weber: No', 'The two governments pay for the bridge.'),
      `“No, there will not. The two governments pay for the bridge.”\n— Anna Weber, Transport Minister, ${source}, turn 4`,
    );
  });

  test('of the opening statement has its speaker and no turn', () => {
    assert.equal(
      quoted('We agreed', 'timetable of the bridge.'),
      `“We agreed on the timetable of the bridge.”\n— Anna Weber, Transport Minister, ${source}`,
    );
  });

  test('of several speakers names each where they speak', () => {
    assert.equal(
      quoted('Will there be a toll', 'No, there will not.', 'markdown'),
      `> **Question:** Will there be a toll on the bridge, as the newspapers write?\n>\n> **Anna Weber:** No, there will not.\n>\n> — ${source}, turns 3–4`,
    );
  });

  test('as HTML has its text escaped', () => {
    const text = conference.replace('No, there will not.', 'No <not> & never (Laughter.)');
    assert.equal(
      quoted('No <not>', '(Laughter.)', 'html', text),
      `<blockquote>\n<p>No &lt;not&gt; &amp; never <em>(Laughter.)</em></p>\n<footer>— <cite>Anna Weber, Transport Minister, ${source}, turn 4</cite></footer>\n</blockquote>`,
    );
  });

  test('of nothing that is said is none', () => {
    assert.equal(quoted('Transport Minister', 'Bonn', 'plain'), null);
    assert.equal(quotation(analysisOf(''), { start: 0, end: 0 }, 'html'), null);
  });
});
