import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { detectWordsText } from '../../../scripts/detectWords.ts';
import type * as Core from '../../../server/src/core/index.ts';
import type * as Detect from '../../../server/src/detect.ts';
import { looksLikeTranscript } from '../../../server/src/detect.ts';
import type * as Registry from '../../../server/src/core/languages/index.ts';

const core = join(import.meta.dirname, '../../../server/src/core');

/** Italian, as far as the transcripts below need it: the rest is taken from Spanish. */
const italian = `import { es } from './es.ts';
import type { Language } from './language.ts';

export const it: Language = {
  ...es,
  tag: 'it',
  name: 'Italian',
  functionWords: ['il', 'che', 'di', 'è', 'non', 'una', 'per', 'sono', 'nel', 'alla', 'abbiamo', 'questo', 'dal', 'ha', 'ma'],
  detection: {
    asking: ['domanda', 'giornalista'],
    addressing: ['noi', 'lei', 'abbiamo', 'grazie', 'sì'],
    announcing: ['conferenza stampa', 'intervista'],
    verbatim: ['resoconto stenografico'],
    links: ['di', 'della', 'e'],
  },
  questionLabels: ['domanda', 'giornalista'],
  answerLabels: ['risposta'],
  moderatorLabels: ['moderatore', 'moderatrice', 'presidente'],
  witnesses: ['testimone'],
  letters: [['d', 'r']],
  months: [
    ['gennaio'], ['febbraio'], ['marzo'], ['aprile'], ['maggio'], ['giugno'],
    ['luglio'], ['agosto'], ['settembre'], ['ottobre'], ['novembre'], ['dicembre'],
  ],
  notes: { laughter: ['risate'] },
  firstPerson: ['noi', 'abbiamo', 'siamo', 'sono'],
  secondPerson: ['voi', 'lei'],
  greetings: ['grazie'],
  furnitureLines: ['materiali aggiuntivi'],
  pageWords: { page: ['pagina', 'pag.'], of: ['di'] },
  rosterLabels: ['presenti'],
  closingMarks: ['fine della trascrizione'],
  occasions: { ...es.occasions, hearings: ['*audizione*'], meetings: ['*seduta*'] },
  dateWords: {
    ordinalEndings: ['°'],
    monthLinks: ['di'],
    dayLeads: ['il', 'dal'],
    datelineWords: ['ore', 'alle'],
    publicationPrefixes: ['pubblicato il'],
    speech: { ...es.dateWords!.speech, days: { ieri: -1, domani: 1 }, articles: ['il', 'lo', 'la', 'i', 'gli', 'le'] },
  },
};
`;

/** The core with Italian in it, and the detector. */
let itsCore: typeof Core;
let itsDetector: typeof Detect;

before(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'transcript-language-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const itsFolder = join(folder, 'core');
  await cp(core, itsFolder, { recursive: true });
  await symlink(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(itsFolder, 'languages/it.ts'), italian);
  // What `npm run generate` does with the new file.
  const registry = join(itsFolder, 'languages/index.ts');
  const listed = (await readFile(registry, 'utf8'))
    .replace('import { ru }', "import { it } from './it.ts';\nimport { ru }")
    .replace('ru]', 'it, ru]');
  await writeFile(registry, listed);
  const { languages } = (await load(registry)) as typeof Registry;
  await cp(join(core, '../detect.ts'), join(folder, 'detect.ts'));
  await writeFile(join(folder, 'detectWords.ts'), detectWordsText(languages));
  itsCore = (await load(join(itsFolder, 'index.ts'))) as typeof Core;
  itsDetector = (await load(join(folder, 'detect.ts'))) as typeof Detect;
});

function load(path: string): Promise<unknown> {
  return import(pathToFileURL(path).href);
}

test('a sixth language is one new file', () => {
  const { analyse, parse } = itsCore;
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

test('its answers, notes, pages and lists are read as those of the others', () => {
  const { analyse, check, parse } = itsCore;
  const text = `Intervista con Paolo Ardeni
Porto Vela, 1° di settembre 2019

Presenti: Paolo Ardeni, Rita Colle

Domanda: Quando sarà aperto il canale?

Risposta: In primavera, ma non prima di aprile. (Risate)

Pagina 2 di 3

Domanda: Che cosa costa alla città?

Risposta: Abbiamo il denaro, e questo non è tutto.

Fine della trascrizione
`;
  const analysis = analyse(parse(text));
  const { transcript, turns, eventDate, exchanges } = analysis;
  assert.equal(eventDate?.iso, '2019-09-01');
  assert.deepEqual(
    turns.map(({ kind }) => kind),
    ['question', 'answer', 'question', 'answer'],
  );
  assert.equal(exchanges.length, 2);
  assert.deepEqual(
    transcript.blocks
      .filter(({ kind }) => kind !== 'turn')
      .map(({ kind, start, end }) => [kind, text.slice(start, end).trim()]),
    [
      ['heading', 'Intervista con Paolo Ardeni\nPorto Vela, 1° di settembre 2019'],
      ['furniture', 'Presenti: Paolo Ardeni, Rita Colle'],
      ['furniture', 'Pagina 2 di 3'],
      ['furniture', 'Fine della trascrizione'],
    ],
  );
  assert.deepEqual(check(analysis, { today: '2020-01-01' }), []);
});

test('who is heard answers, by the words of its headings', () => {
  const { analyse, parse } = itsCore;
  const text = `Audizione sulla costruzione del canale, 14 settembre 2019

Presidente Colle: La seduta è aperta.

Luca Marin: Ha letto il contratto, signora?

Testimone Vera Sasso: Sì, nel mese di maggio.

Luca Marin: E chi ha firmato per la città?

Testimone Vera Sasso: Non sono stata io.

Luca Marin: Quando sono cominciati i lavori?

Testimone Vera Sasso: Dopo una settimana.
`;
  const { turns } = analyse(parse(text));
  assert.deepEqual(
    turns.map(({ label, kind }) => [label.text, kind]),
    [
      ['Presidente Colle', 'speech'],
      ['Luca Marin', 'question'],
      ['Testimone Vera Sasso', 'answer'],
      ['Luca Marin', 'question'],
      ['Testimone Vera Sasso', 'answer'],
      ['Luca Marin', 'question'],
      ['Testimone Vera Sasso', 'answer'],
    ],
  );
});

test('a text in it is recognised as a transcript, and the language by few of its words', () => {
  const text = `Conferenza stampa del sindaco Paolo Ardeni, Porto Vela

Domanda: Quando sarà aperto il canale?

Paolo Ardeni: Non prima di aprile, ma abbiamo il denaro.

Giornalista: Che cosa costa?

Paolo Ardeni: Lei lo sa.
`;
  assert.ok(itsDetector.looksLikeTranscript(text));
  assert.equal(itsCore.parse(text).language.tag, 'it');
  // Nothing else knows its words: without the definition the same text is none.
  assert.ok(!looksLikeTranscript(text));
  assert.ok(itsDetector.looksLikeTranscript('Resoconto stenografico della seduta\n\nAperta alle ore nove.\n'));
  assert.ok(!itsDetector.looksLikeTranscript('Nota: il canale è chiuso.\n\nOrario: dalle nove alle dieci.\n'));
  assert.ok(
    itsDetector.looksLikeTranscript('Question: Why?\n\nAda Birk: We must.\n\nQuestion: When?\n\nAda Birk: Now.\n'),
  );
});
