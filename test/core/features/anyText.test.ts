import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { assertWellFormed } from '../../support/wellFormed.ts';

const samples = join(import.meta.dirname, '../../../samples');

/** What transcripts are made of, and what breaks them. */
const pieces = fc.constantFrom(
  'Question: ',
  'QUESTION:',
  'Q.  ',
  'A.  ',
  'Ada Fenn: ',
  'Ada Fenn',
  'Bo Marsh (retranslated): ',
  'THE MAYOR:  ',
  '**Moderator:** ',
  '(Laughter.)',
  'Interview with Mayor Ada Fenn, Port Callow, May 3, 2021',
  'Share this page',
  'END 3:05 P.M.',
  '---',
  'title: A talk',
  ' 12  ',
  'Who lights the lamp?',
  'I do, as my mother did before me. ',
  '😀\ud83d',
  '\u200b',
  '\ufeff',
  '\u00a0',
  'a\u0000b\u0085c\u2028d',
  ': ',
  ' ',
  '\t',
  '\n',
  '\n\n',
  '\r\n\r\n',
  '\r',
);

suite('Structure, outline, foldings and semantic tokens are in order', () => {
  for (const name of globSync('*.transcript', { cwd: samples }).toSorted()) {
    test(`for every beginning of ${name}`, () => {
      const text = readFileSync(join(samples, name), 'utf8');
      for (let end = 0; end <= text.length; end++) assertWellFormed(text.slice(0, end));
    });
  }

  test('for any text', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => assertWellFormed(parts.join(''))));
  });
});
