import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CancellationToken,
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { maximumLength } from '../../server/src/lsp/analyses.ts';
import { Documents, OpenDocument } from '../../server/src/lsp/documents.ts';
import { readFeatureSettings } from '../../server/src/lsp/featureSettings.ts';
import { openDoor, type Subject } from '../../server/src/lsp/request.ts';
import type { ResourceSettings } from '../../server/src/lsp/settings.ts';
import { flawed } from '../protocol/texts.ts';

const uri = 'file:///nowhere/a.transcript';
const params = { textDocument: { uri } };
const defaults: ResourceSettings = {
  revision: 1,
  levels: {},
  settings: {},
  profile: null,
  language: undefined,
  roster: [],
  terms: [],
  baseline: [],
  baselineFile: null,
  comparesReading: false,
  features: readFeatureSettings({}),
  file: null,
  newFile: null,
};

/** A door with one document behind it. */
function doorTo(
  text: string,
  settings: () => Promise<ResourceSettings> = () => Promise.resolve(defaults),
): ReturnType<typeof openDoor> & {
  readonly document: OpenDocument;
  readonly documents: Documents;
  readonly log: string[];
} {
  const documents = new Documents();
  const document = new OpenDocument(uri, 'transcript', 1, text);
  documents.open(document);
  const log: string[] = [];
  const door = openDoor(documents, { of: settings }, { error: (message) => log.push(message) });
  return { ...door, document, documents, log };
}

suite('The door of requests', () => {
  test('a feature that fails is logged and answered with nothing, and the next one is served', async () => {
    const { answer, log } = doorTo(flawed);
    const broken = answer('Juggling', 'nothing', () => {
      throw new Error('A ball fell down.');
    });
    assert.equal(await broken(params, CancellationToken.None), 'nothing');
    assert.equal(log.length, 1);
    assert.match(
      log[0] ?? '',
      /^Juggling failed for file:\/\/\/nowhere\/a\.transcript, version 1\. Error: A ball fell down\./,
    );
    assert.ok(!log.join().includes('harbour'), 'the log holds the text of the document');
    const length = answer('Counting', 0, ({ text }) => text.length);
    assert.equal(await length(params, CancellationToken.None), flawed.length);
  });

  test('a document that is not open is answered with nothing', async () => {
    const { answer, documents } = doorTo(flawed);
    documents.close(uri);
    assert.equal(await answer('Counting', -1, ({ text }) => text.length)(params, CancellationToken.None), -1);
  });

  test('a closed door refuses everything, without a look at the document', async () => {
    const { answer, answerForAll, close } = doorTo(flawed);
    let calls = 0;
    const one = answer('Counting', 0, () => ++calls);
    const all = answerForAll('Counting', 0, () => Promise.resolve(++calls));
    close();
    for (const outcome of [await one(params, CancellationToken.None), await all({}, CancellationToken.None)]) {
      assert.ok(outcome instanceof ResponseError);
      assert.equal(outcome.code, ErrorCodes.InvalidRequest);
    }
    assert.equal(calls, 0);
  });

  test('a request is answered for the text it was asked about, whatever is typed meanwhile', async () => {
    let give: (settings: ResourceSettings) => void = () => undefined;
    const asked = new Promise<ResourceSettings>((resolve) => (give = resolve));
    const { answer, document } = doorTo('one', () => asked);
    const answered = answer(
      'Reading',
      '',
      ({ text, version }) => `${version} ${text.text()}`,
    )(params, CancellationToken.None);
    document.update([{ text: 'two' }], 2);
    give(defaults);
    assert.equal(await answered, '1 one');
  });

  test('a request that is cancelled before or while it waits does no work', async () => {
    let give: (settings: ResourceSettings) => void = () => undefined;
    const asked = new Promise<ResourceSettings>((resolve) => (give = resolve));
    const { answer } = doorTo(flawed, () => asked);
    let calls = 0;
    const feature = answer('Counting', 0, () => ++calls);
    const cancellation = new CancellationTokenSource();
    const waiting = feature(params, cancellation.token);
    cancellation.cancel();
    give(defaults);
    for (const outcome of [await waiting, await feature(params, cancellation.token)]) {
      assert.ok(outcome instanceof ResponseError);
      assert.equal(outcome.code, LSPErrorCodes.RequestCancelled);
    }
    assert.equal(calls, 0);
  });

  test('a version is analysed once for all features, and again when the text or the language changes', async () => {
    let settings = defaults;
    const { subject, document } = doorTo(flawed, () => Promise.resolve(settings));
    const look = async (): Promise<Subject> => {
      const found = await subject(uri);
      assert.ok(found);
      return found;
    };
    const [first, second] = [await look(), await look()];
    assert.equal(first.analysis, second.analysis);
    assert.equal(first.findings, second.findings);
    settings = { ...defaults, revision: 2, levels: { 'trailing-space': 'off' } };
    const third = await look();
    assert.equal(third.analysis, first.analysis);
    assert.deepEqual([first.findings.length, third.findings.length], [3, 1]);
    settings = { ...settings, revision: 3, language: 'de' };
    const fourth = await look();
    assert.equal(fourth.analysis.transcript.language.tag, 'de');
    document.update([{ text: 'x' }], 2);
    assert.equal((await look()).analysis.transcript.text, 'x');
  });

  test('typing inside a sentence begins no new generation, everything else does', async () => {
    let settings = defaults;
    // The heading and what decides on labels stand at the beginning, so the text is long enough to have more than that.
    // No turn is like another, or typing in one would have to be compared with all that are like it.
    const more = Array.from(
      { length: 1000 },
      (_, index) =>
        `Ada Fenn: We have mended the nets of boat ${index} again, and those of the whole fleet besides.\n\n`,
    ).join('');
    const { subject, document } = doorTo(`${flawed}\n${more}`, () => Promise.resolve(settings));
    const generation = async (): Promise<number | undefined> => (await subject(uri))?.generation;
    const type = (line: number, character: number, text: string): void => {
      const at = { line, character };
      document.update([{ range: { start: at, end: at }, text }], document.version + 1);
    };
    const first = await generation();
    assert.equal(await generation(), first);
    type(1014, 30, 'm');
    assert.equal(await generation(), first);
    type(6, 0, 'Question: ');
    const second = await generation();
    assert.notEqual(second, first);
    settings = { ...defaults, revision: 2 };
    assert.notEqual(await generation(), second);
  });

  test('a document beyond all measure counts as empty', async () => {
    const { subject } = doorTo('x'.repeat(maximumLength + 1));
    const found = await subject(uri);
    assert.equal(found?.analysis.transcript.text, '');
    assert.deepEqual(found.findings, []);
  });
});
