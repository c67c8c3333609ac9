import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentSymbolRequest,
  HoverRequest,
  type CodeAction,
  type DocumentSymbol,
} from 'vscode-languageserver/node';
import { words } from '../../server/src/core/index.ts';
import { seedMentions, seedText } from '../support/texts.ts';
import { applied, Session } from './session.ts';

const uri = 'file:///nowhere/seed.txt';
const textDocument = { uri };

/** A real press conference, kept beside the repository. */
const seed = seedText();
const skip = seed === null ? 'The press conference is not beside the repository (../shared/seed).' : false;

/** Rule and line, from 1, of each finding. */
async function findings(session: Session, document = uri): Promise<string[]> {
  const items = await session.diagnostics(document);
  return items.map(({ code, range }) => `${code} ${range.start.line + 1}`);
}

/** The code actions for a line, from 1, with the edits of those that are resolved when chosen. */
async function actionsAt(session: Session, line: number, only: string): Promise<CodeAction[]> {
  const range = { start: { line: line - 1, character: 0 }, end: { line, character: 0 } };
  const params = { textDocument, range, context: { diagnostics: [], only: [only] } };
  const actions = (await session.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
  return Promise.all(
    actions.map(async (action) => {
      assert.ok('kind' in action);
      return action.edit === undefined ? session.connection.sendRequest(CodeActionResolveRequest.type, action) : action;
    }),
  );
}

suite('The seed through the protocol', { skip, timeout: 120_000 }, () => {
  const text = seed ?? '';

  test('outline', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, text);
    const symbols = (await session.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const lines = ({ range }: DocumentSymbol): string => `${range.start.line + 1}–${range.end.line + 1}`;
    assert.deepEqual(
      symbols.map((symbol) => [symbol.name.slice(0, 17), lines(symbol), ...(symbol.children ?? []).map(lines)]),
      [
        ['Foreign Minister ', '1–1'],
        ['Opening statement', '6–32'],
        ['1', '34–38', '34–34', '36–38'],
        ['2', '40–42', '40–40', '42–42'],
        ['3', '44–46', '44–44', '46–46'],
      ],
    );
    const [heading, statement, first] = symbols;
    assert.match(heading?.detail ?? '', /^Moscow, 2020-10-23$/);
    assert.equal(statement?.detail, 'Sergey Lavrov');
    assert.match(first?.detail ?? '', /^Russia has suspended financial assistance/);
  });

  test('findings, and their repair', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, text);
    const expected = ['extra-blank-lines 2', 'page-furniture 4', 'extra-blank-lines 47', 'page-furniture 55'];
    assert.deepEqual(await findings(session), expected);

    const [all] = await actionsAt(session, 1, 'source.fixAll.transcript');
    const safe = applied(all?.edit, uri, text);
    assert.deepEqual(words(safe), words(text));
    await session.change(uri, [{ text: safe }]);
    assert.deepEqual(await actionsAt(session, 1, 'source.fixAll.transcript'), []);
    const remaining = await session.diagnostics(uri);
    assert.deepEqual(new Set(remaining.map(({ code }) => code)), new Set(['page-furniture']));

    const line = (remaining[0]?.range.start.line ?? 0) + 1;
    const ofRule = (await actionsAt(session, line, 'quickfix')).find(({ title }) => /all page-furniture/.test(title));
    await session.change(uri, [{ text: applied(ofRule?.edit, uri, safe) }]);
    assert.deepEqual(await findings(session), []);
  });

  const marked = seedMentions();
  const isUnmarked =
    marked === null ? 'What is to be found in it is not beside the repository (../shared/gold).' : false;
  test('a hover on every name, date and sum', { skip: isUnmarked }, async (context) => {
    const session = await Session.start(context);
    await session.open(uri, text);
    const silent: string[] = [];
    for (const { start, end, text: name } of marked ?? []) {
      assert.equal(text.slice(start, end), name);
      const before = text.slice(0, (start + end) >> 1);
      const position = {
        line: before.split('\n').length - 1,
        character: before.length - (before.lastIndexOf('\n') + 1),
      };
      const hover = await session.connection.sendRequest(HoverRequest.type, { textDocument, position });
      if (hover === null) silent.push(`${name} at ${start}`);
    }
    assert.deepEqual(silent, []);
    assert.ok((marked ?? []).length > 40);
  });

  test('hovers', async (context) => {
    const session = await Session.start(context);
    await session.open(uri, text);
    const lines = text.split('\n');
    /** The hover on the first `word` of a line, counted from 1. */
    const on = async (line: number, word: string): Promise<string | null> => {
      const position = { line: line - 1, character: (lines[line - 1]?.indexOf(word) ?? -1) + 1 };
      assert.ok(position.character > 0, `${word} does not stand on line ${line}`);
      const hover = await session.connection.sendRequest(HoverRequest.type, { textDocument, position });
      return hover === null ? null : JSON.stringify(hover.contents);
    };
    assert.match(String(await on(22, 'OSCE')), /Organisation for Security and Cooperation in Europe/);
    assert.match(String(await on(22, 'SCO')), /Shanghai Cooperation Organisation/);
    for (const [line, name] of [
      [6, 'Ruslan Kazakbayev'],
      [6, 'Mr Kazakbayev'],
    ] as const) {
      assert.match(
        String(await on(line, name)),
        /Ruslan Kazakbayev.*Minister of Foreign Affairs of the Kyrgyz Republic/,
      );
    }
    assert.match(String(await on(10, 'October 4')), /Sunday.*4 October 2020.*19 days before/);
    assert.match(String(await on(36, 'Sergey Lavrov')), /Sergey Lavrov.*Foreign Minister/);
    for (const [line, word] of [
      [6, 'gentlemen'],
      [8, 'confirms'],
      [34, 'suspended'],
      [46, 'understand'],
    ] as const) {
      assert.equal(await on(line, word), null, word);
    }
  });

  /** Flaws that are planted one at a time, the rule that finds each and the line, from 1, that it finds it on. */
  const plants: readonly {
    readonly name: string;
    readonly plant: () => string;
    readonly found: string;
    readonly isRestored: boolean;
  }[] = [
    {
      name: 'the colon of a label missing',
      plant: () => text.replace('\nSergey Lavrov: Yes', '\nSergey Lavrov Yes'),
      found: 'label-without-colon 42',
      isRestored: true,
    },
    {
      name: 'a space before the colon',
      plant: () => text.replace('\nSergey Lavrov: Yes', '\nSergey Lavrov : Yes'),
      found: 'label-punctuation 42',
      isRestored: true,
    },
    {
      name: 'a name misspelt',
      plant: () => text.replace('\nSergey Lavrov: Yes', '\nSergey Lavorv: Yes'),
      found: 'misspelt-label 42',
      isRestored: true,
    },
    {
      name: 'a question glued to the paragraph before',
      plant: () => text.replace('\n\nQuestion: Does', ' Question: Does'),
      found: 'label-inside-paragraph 38',
      isRestored: true,
    },
    {
      name: 'a zero-width space in a label',
      plant: () => text.replace('\nSergey Lavrov: Yes', '\nSergey\u200b Lavrov: Yes'),
      found: 'label-hidden-character 42',
      isRestored: true,
    },
    {
      name: 'a wrong weekday',
      plant: () => text.replace('October 23, 2020', 'Monday, October 23, 2020'),
      found: 'weekday-mismatch 1',
      isRestored: false,
    },
    {
      name: 'the text of an answer deleted',
      plant: () => text.replace(/\nSergey Lavrov: Yes.*\n/, '\nSergey Lavrov:\n'),
      found: 'empty-turn 42',
      isRestored: false,
    },
    {
      name: 'an answer deleted',
      plant: () => text.replace(/\nSergey Lavrov: Yes.*\n\n/, '\n'),
      found: 'question-without-answer 40',
      isRestored: false,
    },
    {
      name: 'a question deleted',
      plant: () => text.replace(/\nQuestion: Does.*\n\n/, '\n'),
      found: 'answer-without-question 40',
      isRestored: false,
    },
  ];
  for (const { name, plant, found, isRestored } of plants) {
    test(`${name}: found${isRestored ? ' and repaired' : ''}`, async (context) => {
      const session = await Session.start(context);
      const flawed = plant();
      assert.notEqual(flawed, text);
      await session.open(uri, flawed);
      const own = new Set(['extra-blank-lines', 'page-furniture']);
      const planted = (await findings(session)).filter((finding) => !own.has(finding.split(' ')[0] ?? ''));
      assert.deepEqual(planted, [found]);
      const [rule = '', line] = found.split(' ');
      const actions = await actionsAt(session, Number(line), 'quickfix');
      const fix = actions.find(
        ({ isPreferred, diagnostics }) => isPreferred === true && diagnostics?.[0]?.code === rule,
      );
      if (isRestored) assert.equal(applied(fix?.edit, uri, flawed), text);
      if (rule === 'weekday-mismatch') {
        assert.equal(applied(fix?.edit, uri, flawed), text.replace('October 23', 'Friday, October 23'));
      }
    });
  }
});
