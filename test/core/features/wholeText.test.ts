import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { wholeText } from '../../../server/src/core/features/wholeText.ts';
import { analysisOf } from '../../support/annotated.ts';

const text = `Interview with Minister Anna Weber, Bonn, 4 May 2021

  • en-GB1 de-DE1 fr-FR1

Question (in German): Is it <ready> *now*?

Anna Weber: Yes. (Laughter.)

Soon.

Question: When?

Anna Weber: In 1. June.
`;

suite('The whole text', () => {
  test('as HTML', () => {
    assert.equal(
      wholeText(analysisOf(text), 'html'),
      `<h1>Interview with Minister Anna Weber, Bonn, 4 May 2021</h1>
<p><strong>Question (in German):</strong> Is it &lt;ready&gt; now?</p>
<p><strong>Anna Weber:</strong> Yes. <em>(Laughter.)</em></p>
<p>Soon.</p>
<p><strong>Question:</strong> When?</p>
<p><strong>Anna Weber:</strong> In 1. June.</p>
`,
    );
  });

  test('as Markdown', () => {
    assert.equal(
      wholeText(analysisOf(text), 'markdown'),
      `# Interview with Minister Anna Weber, Bonn, 4 May 2021

**Question (in German):** Is it \\<ready\\> now?

**Anna Weber:** Yes. *(Laughter.)*

Soon.

**Question:** When?

**Anna Weber:** In 1. June.
`,
    );
  });

  test('as plain text', () => {
    assert.equal(
      wholeText(analysisOf(text), 'plain'),
      `Interview with Minister Anna Weber, Bonn, 4 May 2021

Question (in German): Is it <ready> now?

Anna Weber: Yes. (Laughter.)

Soon.

Question: When?

Anna Weber: In 1. June.
`,
    );
  });

  test('of nothing is nothing', () => {
    assert.equal(wholeText(analysisOf(''), 'html'), '');
  });
});
