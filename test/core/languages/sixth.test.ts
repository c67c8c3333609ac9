import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import type * as Core from '../../../server/src/core/index.ts';

const core = join(import.meta.dirname, '../../../server/src/core');

/** Italian, as far as the transcript below needs it: the rest is taken from Spanish. */
const italian = `import { es } from './es.ts';
import type { Language } from './language.ts';

export const it: Language = {
  ...es,
  tag: 'it',
  name: 'Italian',
  functionWords: ['il', 'che', 'di', 'è', 'non', 'una', 'per', 'sono', 'nel', 'alla', 'abbiamo', 'questo'],
  questionLabels: ['domanda', 'giornalista'],
  answerLabels: ['risposta'],
  moderatorLabels: ['moderatore', 'moderatrice'],
  letters: [['d', 'r']],
  months: [
    ['gennaio'], ['febbraio'], ['marzo'], ['aprile'], ['maggio'], ['giugno'],
    ['luglio'], ['agosto'], ['settembre'], ['ottobre'], ['novembre'], ['dicembre'],
  ],
  firstPerson: ['noi', 'abbiamo', 'siamo', 'sono'],
  furnitureLines: ['materiali aggiuntivi'],
};
`;

test('a sixth language is one new file', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'transcript-language-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  await cp(core, folder, { recursive: true });
  await symlink(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'languages/it.ts'), italian);
  // What `npm run generate` does with the new file.
  const registry = join(folder, 'languages/index.ts');
  const listed = (await readFile(registry, 'utf8'))
    .replace('import { ru }', "import { it } from './it.ts';\nimport { ru }")
    .replace('ru]', 'it, ru]');
  await writeFile(registry, listed);
  const { analyse, parse } = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as typeof Core;
  const text = `Conferenza stampa del sindaco Paolo Ardeni, Porto Vela, 14 settembre 2019

Buongiorno, abbiamo deciso di aprire il canale.

Domanda: Quando sarà aperto il canale?

Paolo Ardeni: In primavera, se il ghiaccio non è troppo forte.

Moderatrice: Questa è una domanda per il sindaco.

Domanda: Che cosa costa?

Paolo Ardeni: Non molto.

Materiali aggiuntivi
`;
  const { transcript, turns, eventDate } = analyse(parse(text));
  assert.equal(transcript.language.tag, 'it');
  assert.equal(eventDate?.iso, '2019-09-14');
  assert.deepEqual(
    turns.map(({ label, kind }) => [label.text, kind]),
    [
      ['Domanda', 'question'],
      ['Paolo Ardeni', 'answer'],
      ['Moderatrice', 'speech'],
      ['Domanda', 'question'],
      ['Paolo Ardeni', 'answer'],
    ],
  );
  assert.deepEqual(
    transcript.blocks.map(({ kind }) => kind),
    ['heading', 'statement', 'turn', 'turn', 'turn', 'turn', 'turn', 'furniture'],
  );
});
