import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CleanUpResult, CompareResult, ConvertResult, ProfilesResult } from '../../server/src/protocol.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from './session.ts';
import { clean } from './texts.ts';

const uri = 'file:///nowhere/interview.transcript';
const textDocument = { uri };
function applied(text: string, { edits }: Pick<CleanUpResult, 'edits'>): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'transcript', 1, text), [...edits]);
}

const messy = `${clean.replace('Ada Fenn: ', 'Ada Fenn :')}\n\n\nAdditional materials\n`;

suite('Setting a whole transcript in order', { timeout: 120_000 }, () => {
  test('offers what there is to clean up, and does what is chosen', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, messy);
    const { connection } = session;
    const offers = await connection.sendRequest<readonly { part: string }[]>('transcript/cleanUpOffers', {
      textDocument,
    });
    assert.deepEqual(
      offers.map(({ part }) => part),
      ['page-residue', 'label-form', 'blank-lines'],
    );
    const ask = (parts: readonly string[]): Promise<CleanUpResult> =>
      connection.sendRequest('transcript/cleanUp', { textDocument, parts });
    const all = await ask(['page-residue', 'label-form', 'blank-lines']);
    assert.equal(applied(messy, all), clean);
    assert.deepEqual(all.refused, []);
    assert.equal(applied(messy, await ask(['label-form'])), `${clean}\n\n\nAdditional materials\n`);
    assert.deepEqual(await ask(['wrapped-lines']), { edits: [], refused: [] });
    const other = { textDocument: { uri: 'file:///nowhere/else.transcript' }, parts: ['page-residue'] };
    assert.deepEqual(await connection.sendRequest('transcript/cleanUp', other), { edits: [], refused: [] });
  });

  test('converts to the profiles that there are', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const profiles = await session.connection.sendRequest<ProfilesResult>('transcript/profiles', {});
    assert.ok(profiles.some(({ id }) => id === 'white-house'));
    const convert = (profile: string): Promise<ConvertResult> =>
      session.connection.sendRequest('transcript/convert', { textDocument, profile });
    const converted = await convert('white-house');
    assert.match(applied(clean, converted), /^ADA FENN: /mu);
    assert.deepEqual(converted.left, []);
    assert.deepEqual(await convert('no-such-house'), { edits: [], left: [] });
  });

  test('compares the words with an older version', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, clean);
    const first = clean.split('\n').find((line) => line.startsWith('Ada Fenn: ')) ?? '';
    const before = clean.replace(first, 'Ada Fenn: Somewhere.').replaceAll('\n\n', '\n\n\n');
    const compare = (older: string): Promise<CompareResult> =>
      session.connection.sendRequest('transcript/compare', { textDocument, before: older });
    const { differences } = await compare(before);
    assert.deepEqual(
      differences.map(({ kind, speaker, before: old, range }) => [kind, speaker, old, range.start.line]),
      [['changed', 'Ada Fenn', 'Somewhere', clean.split('\n').indexOf(first)]],
    );
    assert.deepEqual(await compare(clean), { differences: [], added: 0, removed: 0 });
  });
});
