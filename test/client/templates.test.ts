import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateSnippet, templatesByLanguage } from '../../client/src/templates/snippet.ts';
import { templateKinds } from '../../client/src/templates/template.ts';
import { analyse, check, languages, parse } from '../../server/src/core/index.ts';

const today = new Date(2026, 2, 12);

/** The text that a snippet leaves when nothing is filled in. */
function unfilled(snippet: string): string {
  const words = new Map([...snippet.matchAll(/\$\{(\d+):([^}]*)\}/gu)].map(([, number, text]) => [number, text]));
  return snippet
    .replaceAll(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/\$(\d+)/gu, (_, number: string) => words.get(number) ?? '');
}

describe('the templates of new transcripts', () => {
  it('are there in every language that transcripts are read in', () => {
    assert.deepEqual(Object.keys(templatesByLanguage).toSorted(), languages.map(({ tag }) => tag).toSorted());
  });

  it('are English in a language without templates', () => {
    assert.equal(templateSnippet('interview', 'pt-br', today), templateSnippet('interview', 'en', today));
  });

  it('hold the date of today in the form of the language', () => {
    assert.match(templateSnippet('interview', 'de', today), /Donnerstag, 12\. März 2026/u);
    assert.match(templateSnippet('interview', 'es', today), /jueves, 12 de marzo de 2026/u);
  });

  for (const tag of Object.keys(templatesByLanguage)) {
    for (const kind of templateKinds) {
      it(`read as a transcript with nothing wrong in it: ${tag}, ${kind}`, () => {
        const text = unfilled(templateSnippet(kind, tag, today));
        assert.doesNotMatch(text, /\$/u);
        const analysis = analyse(parse(text));
        assert.equal(analysis.transcript.language.tag, tag);
        assert.ok(analysis.turns.length >= 4, text);
        // In a hearing statements come first, and who is there to ask need not be clear before it is filled in.
        if (kind !== 'hearing') assert.equal(analysis.exchanges.length, 2, text);
        assert.deepEqual(
          check(analysis).map(({ message }) => message),
          [],
        );
      });
    }
  }
});
