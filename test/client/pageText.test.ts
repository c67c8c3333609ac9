import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pageText } from '../../client/src/paste/pageText.ts';
import { analyse } from '../../server/src/core/analysis/analyse.ts';
import { check } from '../../server/src/core/rules/check.ts';
import { parse } from '../../server/src/core/syntax/parse.ts';

/** What a person sees on a page: the turns as `label|words`, and the lines that are no part of the transcript. */
interface Page {
  readonly file: string;
  readonly turns: readonly string[];
  readonly furniture: readonly string[];
}

const pages: readonly Page[] = [
  {
    file: 'ministry.html',
    turns: [
      'Question|When will the road be open? Who pays for it?',
      'Ilse Marran|In\u00a0the\u00a0autumn. The two governments pay.\n\nThree things are left to do:\n\n- the bridge at Halden;\n- the tunnel, of which the survey is done;',
      'Question|Will there be a toll?',
      'Erik Sund|There will not, it\u00a0is agreed.',
      'Question|Do you plan to meet again?',
      'Ilse Marran|We do, in Norland.',
    ],
    furniture: ['de-DE1 en-GB1 es-ES1 fr-FR1', 'Additional materials', 'Share: mail'],
  },
  {
    file: 'presidency.html',
    turns: [
      'Question|Madam President, how\u00a0does the\u00a0year begin for\u00a0the\u00a0islands?',
      'President Olga Venn|It\u00a0begins well. The\u00a0harbour is\u00a0open again.\n\nI\u00a0have seen the\u00a0new cranes today.',
      'Question|And\u00a0the\u00a0ferries?',
      'Olga Venn|Two of\u00a0them sail, the\u00a0third is\u00a0being repaired.\n\nIt will sail in\u00a0June.',
      'Jonas Brandt|Thank you for\u00a0your answers.',
    ],
    furniture: [
      'Events',
      'Topics',
      'Transport',
      'See also',
      'Published in sections: News, Transcripts',
      'Publication date: May 4, 2021, 15:00',
      'Direct link: en.presidency.example/d/17645',
      'Text version',
    ],
  },
  {
    file: 'white-house.html',
    turns: [
      'MS. WHITLOW|Good afternoon, everyone.\u00a0 I have one announcement, and then I’ll take your questions.\u00a0\u00a0\n\nThe President will travel to Ohio on Friday.',
      'Q|Thank you, Dana.\u00a0 Will the “harbor plan” be part of the trip?',
      'MS. WHITLOW|It will.\u00a0 (Laughter.)\u00a0 You knew that.',
      'Q|And the cost?',
      'MS. WHITLOW|I don’t have a number for you.\u00a0 Go ahead, in the back.',
      'Q|Has the President spoken to the governor?',
      'MS. WHITLOW|He has, this morning.\u00a0 Thanks, everyone.',
    ],
    furniture: ['Share: Facebook Mail', 'For Immediate Release'],
  },
  {
    file: 'gobierno.html',
    turns: [
      'PRESIDENTA ELENA MONTALVO|Buenos días. Vamos a informar sobre el puerto.\n\nSon tres obras las que se terminan este año.',
      'PREGUNTA|Buenos días, presidenta. ¿Cuándo abre el puerto?',
      'PRESIDENTA ELENA MONTALVO|En junio. Y\u00a0la carretera, en julio.',
      'INTERVENCIÓN|(Inaudible)',
      'PREGUNTA|¿Y\u00a0el costo?',
      'PRESIDENTA ELENA MONTALVO|El que se dijo: “ni un peso más”.',
      'PREGUNTA|Gracias, presidenta.',
      'PRESIDENTA ELENA MONTALVO|Gracias a ustedes.',
    ],
    furniture: [
      'Fecha de publicación: 4 de mayo de 2021',
      'Más información',
      'Compartir: correo',
      'Documentos relacionados',
    ],
  },
  {
    file: 'word.html',
    turns: [
      'Interviewer|How long have you been at the\u00a0harbour?',
      'Tove Lindqvist|Since I was a girl. My father’s boat lay there, the “Second Chance”.',
      'Interviewer|What does a harbour master do?',
      'Tove Lindqvist|Mostly two things:\n\n- she gives the boats their berths;\n\n- she listens.',
      'Interviewer|And when a storm comes?',
      'Tove Lindqvist|Then I count them.\nAll of them, twice.',
    ],
    furniture: [],
  },
];

const folder = join(import.meta.dirname, 'fixtures/pages');

suite('A page that is pasted', () => {
  for (const { file, turns, furniture } of pages) {
    test(`is read as it is seen: ${file}`, () => {
      const text = pageText(readFileSync(join(folder, file), 'utf8'));
      const analysis = analyse(parse(text));
      const read = analysis.turns.map(({ label, blocks }) => {
        const body = text.slice(blocks[0]?.bodyStart, blocks.at(-1)?.end);
        return `${label.text}|${body.replace(/[\s\u00a0]+$/u, '')}`;
      });
      assert.ok(f1(read, turns) >= 0.99, `The turns are ${JSON.stringify(read, null, 1)}`);
      // What was not said is kept, and offered for removal.
      const offered = check(analysis, { only: ['page-furniture'] }).map(({ span }) => text.slice(span.start, span.end));
      const lines = new Set(offered.flatMap((run) => run.split('\n')));
      const recalled = furniture.filter((line) => lines.has(line));
      for (const line of furniture) assert.ok(text.split('\n').includes(line), `${line} is not kept`);
      assert.ok(recalled.length >= furniture.length * 0.95, `Offered are ${JSON.stringify([...lines])}`);
      for (const line of lines) assert.ok(line === '' || furniture.includes(line), `${line} is no furniture`);
    });
  }
});

/** How well what was found is what was wanted, each counted as often as it comes. */
function f1(found: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted];
  let right = 0;
  for (const one of found) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    right++;
  }
  return (2 * right) / (found.length + wanted.length);
}

suite('The text of a page', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['paragraphs', '<p>One\n  two</p><p>three</p>', 'One two\n\nthree'],
    ['rows', '<div>One</div><div>two</div>', 'One\ntwo'],
    ['line breaks', 'One<br>two<br><br>three<br><br><br>four', 'One\ntwo\n\nthree\n\nfour'],
    ['headings', '<h1>Title</h1>text', 'Title\n\ntext'],
    ['emphasis in the middle of words', 'un<b>believ</b>able <i>that</i> .', 'unbelievable that .'],
    ['no-break spaces and quotes', '<p>“a&nbsp;b” &amp; c&#8217;s&nbsp;</p><p>d</p>', '“a\u00a0b” & c’s\u00a0\n\nd'],
    [
      'lists',
      '<ul><li>one</li><li><p>two</p></li></ul><ol start="3"><li>three<li>four</ol>',
      '- one\n- two\n\n3. three\n4. four',
    ],
    ['menus', '<ul><li><a>Home</a></li><li><a>News</a></li></ul>', 'Home\nNews'],
    ['tables', '<table><tr><td>Q</td><td>When?</td></tr><tr><td>A</td><td>Now.</td></tr></table>', 'Q\tWhen?\nA\tNow.'],
    ['what is hidden', 'a<span hidden>b</span><i style="color:red; display : none">c</i><template>d</template>e', 'ae'],
    ['navigation', '<nav><ul><li>Home</li></ul></nav><p>a</p>', 'a'],
    ['what is only perhaps hidden', '<p>a</p><nav>b<p>c</p>', 'a\n\nb\n\nc'],
    ['text set as it stands', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['comments and unknown elements', 'a<!-- b --><o:p>c</o:p><x-y>d</x-y>', 'acd'],
    ['broken markup', '<p>a<b>b</p>c</i></div><', 'ab\n\nc<'],
    ['nothing', '<p> </p><br>', ''],
  ];
  for (const [what, html, text] of cases) {
    test(`keeps or leaves out ${what}`, () => assert.equal(pageText(html), text));
  }

  test('comes from deep and from long pages', () => {
    assert.equal(pageText(`${'<div>'.repeat(50_000)}a`), 'a');
    assert.equal(pageText('<p>word</p>'.repeat(50_000)).length, 50_000 * 6 - 2);
    assert.equal(pageText(`<ul>${'<li>a'.repeat(50_000)}</ul>`).length, 50_000 * 4 - 1);
  });
});
