import assert from 'node:assert/strict';
import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import type { CheckedFile } from '../../server/src/cli/checked.ts';
import { applyPatch, parsePatch } from 'diff';
import { applyEdits } from '../../server/src/core/index.ts';
import { session, type Outcome } from './session.ts';
import { clean, flawed, repaired, unfinished, wrong } from './texts.ts';

function resultsOf({ stdout }: Outcome): readonly CheckedFile[] {
  return JSON.parse(stdout) as CheckedFile[];
}

/** `line:column level ruleId` of every finding in the first file. */
function findingsOf(outcome: Outcome): string[] {
  return (resultsOf(outcome)[0]?.messages ?? []).map(
    ({ line, column, level, ruleId }) => `${line}:${column} ${level} ${ruleId}`,
  );
}

suite('transcript check', () => {
  test('says nothing of a clean transcript', async (context) => {
    const { run } = await session(context, { 'a.transcript': clean });
    assert.deepEqual(await run(['check', 'a.transcript', '--level', 'hint']), { status: 0, stdout: '', stderr: '' });
  });

  test('without arguments checks the current folder', async (context) => {
    const { run, path } = await session(context, { 'b/a.transcript': clean, 'b/c.transcript': clean });
    const results = resultsOf(await run(['check', '--format', 'json']));
    assert.deepEqual(
      results.map(({ filePath }) => filePath),
      [path('b/a.transcript'), path('b/c.transcript')],
    );
  });

  test('shows information and above, or from the level asked for', async (context) => {
    const { run } = await session(context, { 'a.txt': flawed });
    const at = async (...options: string[]): Promise<string[]> =>
      findingsOf(await run(['check', 'a.txt', '--format', 'json', ...options]));
    const all = ['3:1 information page-furniture', '5:43 hint trailing-space', '15:1 warning label-punctuation'];
    assert.deepEqual(await at(), [all[0], all[2]]);
    assert.deepEqual(await at('--level', 'hint'), all);
    assert.deepEqual(await at('--level', 'information'), [all[0], all[2]]);
    assert.deepEqual(await at('--level', 'warning'), [all[2]]);
    assert.deepEqual(await at('--level', 'error'), []);
  });

  test('ends with 1 on errors alone, or on more warnings than allowed, shown or not', async (context) => {
    const { run } = await session(context, { 'flawed.txt': flawed, 'wrong.txt': wrong });
    assert.equal((await run(['check', 'flawed.txt'])).status, 0);
    assert.equal((await run(['check', 'wrong.txt'])).status, 1);
    assert.equal((await run(['check', 'flawed.txt', 'wrong.txt', '--level', 'error'])).status, 1);
    assert.equal((await run(['check', 'flawed.txt', '--max-warnings', '1'])).status, 0);
    const tooMany = await run(['check', 'flawed.txt', '--max-warnings', '0', '--level', 'error']);
    assert.equal(tooMany.status, 1);
    assert.equal(tooMany.stderr, 'There are more warnings (1) than --max-warnings allows (0).\n');
  });

  test('rules can be chosen and set', async (context) => {
    const { run } = await session(context, { 'a.txt': flawed });
    const check = (...options: string[]): Promise<Outcome> => run(['check', 'a.txt', '--format', 'json', ...options]);
    assert.deepEqual(findingsOf(await check('--only', 'page-furniture, label-punctuation')), [
      '3:1 information page-furniture',
      '15:1 warning label-punctuation',
    ]);
    assert.deepEqual(findingsOf(await check('--only', 'page-furniture')), ['3:1 information page-furniture']);
    const set = await check('--rule', 'page-furniture:off', '--rule', 'trailing-space:error');
    assert.deepEqual(findingsOf(set), ['5:43 error trailing-space', '15:1 warning label-punctuation']);
    assert.equal(set.status, 1);
  });

  suite('as JSON', () => {
    test('is an array of results as ESLint gives it', async (context) => {
      const { run, path } = await session(context, { 'a.txt': flawed, 'b.txt': clean });
      const outcome = await run(['check', 'a.txt', 'b.txt', '--format', 'json', '--level', 'hint']);
      const [first, second] = resultsOf(outcome);
      assert.ok(first && second);
      assert.deepEqual(first, {
        filePath: path('a.txt'),
        messages: [
          {
            ruleId: 'page-furniture',
            severity: 1,
            message: first.messages[0]?.message,
            level: 'information',
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 16,
            suggestions: first.messages[0]?.suggestions,
          },
          {
            ruleId: 'trailing-space',
            severity: 1,
            message: first.messages[1]?.message,
            level: 'hint',
            line: 5,
            column: 43,
            endLine: 5,
            endColumn: 44,
            fix: first.messages[1]?.fix,
          },
          {
            ruleId: 'label-punctuation',
            severity: 1,
            message: first.messages[2]?.message,
            level: 'warning',
            line: 15,
            column: 1,
            endLine: 15,
            endColumn: first.messages[2]?.endColumn,
            fix: first.messages[2]?.fix,
          },
        ],
        errorCount: 0,
        warningCount: 3,
        fixableErrorCount: 0,
        fixableWarningCount: 2,
      });
      for (const { message } of first.messages) assert.match(message, /^\p{Lu}|^“.*\.$/u);
      assert.deepEqual(second, {
        filePath: path('b.txt'),
        messages: [],
        errorCount: 0,
        warningCount: 0,
        fixableErrorCount: 0,
        fixableWarningCount: 0,
      });
    });

    test('a fix of tier safe is the fix, any other a suggestion', async (context) => {
      const { run } = await session(context, { 'a.txt': flawed });
      const [result] = resultsOf(await run(['check', 'a.txt', '--format', 'json']));
      const [furniture, punctuation] = result?.messages ?? [];
      assert.equal(furniture?.fix, undefined);
      const [suggestion] = furniture?.suggestions ?? [];
      assert.ok(suggestion);
      assert.equal(suggestion.tier, 'removal');
      assert.match(suggestion.desc, /^\p{Lu}/u);
      const apply = ({ range: [start, end], text }: { range: readonly [number, number]; text: string }): string =>
        applyEdits(flawed, [{ start, end, text }]);
      assert.doesNotMatch(apply(suggestion.fix), /Share/);
      assert.equal(punctuation?.suggestions, undefined);
      assert.ok(punctuation?.fix);
      assert.ok(apply(punctuation.fix).includes('\n\nAda Fenn: And music.\n'));
    });

    test('is an empty array for nothing that could be read', async (context) => {
      const { run } = await session(context);
      const outcome = await run(['check', 'absent.txt', '--format', 'json']);
      assert.deepEqual(resultsOf(outcome), []);
      assert.equal(outcome.status, 2);
    });

    test('errors are counted as such', async (context) => {
      const { run } = await session(context, { 'a.txt': wrong });
      const [result] = resultsOf(await run(['check', 'a.txt', '--format', 'json']));
      assert.equal(result?.errorCount, 1);
      const errors = result?.messages.filter(({ severity }) => severity === 2);
      assert.deepEqual(
        errors?.map(({ level, ruleId }) => `${level} ${ruleId}`),
        ['error impossible-date'],
      );
    });
  });

  suite('for people', () => {
    test('lists the findings under each file and counts them', async (context) => {
      const { run } = await session(context, { 'a.txt': flawed, 'b.txt': clean, 'c.txt': wrong });
      const { stdout } = await run([
        'check',
        'a.txt',
        'b.txt',
        'c.txt',
        '--level',
        'hint',
        '--rule',
        'missing-date:off',
      ]);
      assert.match(stdout, /^a\.txt\n {3}3:1 {2}information {2}.* {2}page-furniture\n/);
      assert.match(stdout, /\n {2}15:1 {2}warning {6}.* {2}label-punctuation\n\nc\.txt\n/);
      assert.doesNotMatch(stdout, /b\.txt/);
      assert.match(
        stdout,
        /\n\n4 findings: 1 error, 1 warning, 1 information, 1 hint\.\n--fix repairs 2 of them without changing a word\.\n$/,
      );
    });

    test('says what is there and not shown', async (context) => {
      const { run } = await session(context, { 'a.txt': flawed, 'b.txt': wrong });
      const { stdout } = await run(['check', 'a.txt', 'b.txt', '--rule', 'missing-date:off']);
      assert.match(stdout, /\nNot shown: \d+ hints?\. --level hint shows everything\.\n$/);
      const { stdout: errors } = await run(['check', 'a.txt', 'b.txt', '--level', 'error']);
      assert.match(
        errors,
        /Not shown: (?:\d+ warnings?, )?\d+ information, \d+ hints?\. --level hint shows everything\.\n$/,
      );
      const { stdout: all } = await run(['check', 'a.txt', 'b.txt', '--level', 'hint']);
      assert.doesNotMatch(all, /Not shown/);
    });

    test('has colours on a terminal only, and never against the user’s wish', async (context) => {
      const { run } = await session(context, { 'a.txt': flawed });
      const isColored = async (isTerminal: boolean, env: Record<string, string> = {}): Promise<boolean> =>
        (await run(['check', 'a.txt'], { isTerminal, env })).stdout.includes('\u001b[');
      assert.equal(await isColored(true), true);
      assert.equal(await isColored(false), false);
      assert.equal(await isColored(true, { NO_COLOR: '1' }), false);
      assert.equal(await isColored(true, { NO_COLOR: '' }), true);
      assert.equal(await isColored(true, { TERM: 'dumb' }), false);
      assert.equal(await isColored(false, { FORCE_COLOR: '1' }), true);
      assert.equal(await isColored(true, { FORCE_COLOR: '0' }), false);
      assert.equal(await isColored(true, { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
      assert.equal(await isColored(false, { FORCE_COLOR: '' }), false);
    });

    test('a text cannot command the terminal', async (context) => {
      const { run } = await session(context, {
        'a\u001b[31m.transcript': clean.replace('lit?', 'lit\u001b[2J?').replace('Ada Fenn: In', 'Ada\u009b Fenn : In'),
      });
      const { stdout } = await run(['check', '.', '--level', 'hint']);
      assert.notEqual(stdout, '');
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    });
  });

  suite('with --fix', () => {
    test('makes the safe repairs, writes the file and reports what is left', async (context) => {
      const { run, path } = await session(context, { 'a.txt': flawed, 'b.txt': clean });
      const outcome = await run(['check', 'a.txt', 'b.txt', '--fix', '--level', 'hint']);
      const expected = flawed.replace('lit? ', 'lit?').replace('Fenn:And', 'Fenn: And');
      assert.equal(await readFile(path('a.txt'), 'utf8'), expected);
      assert.match(outcome.stdout, /page-furniture\n\n2 findings fixed in 1 file\.\n1 finding: 1 information\.\n$/);
      assert.equal(outcome.status, 0);
      const again = await run(['check', 'a.txt', '--fix', '--level', 'hint', '--format', 'json']);
      assert.equal(await readFile(path('a.txt'), 'utf8'), expected);
      assert.deepEqual(findingsOf(again), ['3:1 information page-furniture']);
    });

    test('leaves a file alone that has nothing to repair', async (context) => {
      const { run, path } = await session(context, { 'a.txt': clean });
      const before = new Date('2001-02-03T04:05:06Z');
      await utimes(path('a.txt'), before, before);
      await run(['check', 'a.txt', '--fix']);
      assert.equal((await stat(path('a.txt'))).mtimeMs, before.getTime());
    });

    test('keeps encoding, byte order mark and line breaks', async (context) => {
      const crlf = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
      const wide = (text: string): Buffer => Buffer.from(crlf(text), 'utf16le');
      const { run, path } = await session(context, { 'narrow.txt': crlf(flawed), 'wide.txt': wide(flawed) });
      assert.equal((await run(['check', 'narrow.txt', 'wide.txt', '--fix'])).status, 0);
      const expected = flawed.replace('lit? ', 'lit?').replace('Fenn:And', 'Fenn: And');
      assert.equal(await readFile(path('narrow.txt'), 'utf8'), crlf(expected));
      assert.deepEqual(await readFile(path('wide.txt')), wide(expected));
    });

    test('repairs only the rules asked for', async (context) => {
      const { run, path } = await session(context, { 'a.txt': flawed });
      await run(['check', 'a.txt', '--fix', '--only', 'trailing-space']);
      assert.equal(await readFile(path('a.txt'), 'utf8'), flawed.replace('lit? ', 'lit?'));
    });

    test('--fix-rule makes the first repair of one rule, of whatever tier', async (context) => {
      const { run, path } = await session(context, { 'a.txt': flawed });
      const outcome = await run(['check', 'a.txt', '--fix-rule', 'page-furniture', '--format', 'json']);
      assert.equal(await readFile(path('a.txt'), 'utf8'), flawed.replace('Share this page\n\n', ''));
      assert.deepEqual(findingsOf(outcome), ['13:1 warning label-punctuation']);
    });

    test('--fix-rule repairs a rule that the configuration switches off, for it was asked for', async (context) => {
      const { run, path } = await session(context, {
        'a.txt': flawed,
        '.transcriptrc.json': '{ "rules": { "page-furniture": "off" } }',
      });
      await run(['check', 'a.txt', '--fix-rule', 'page-furniture', '--fix']);
      assert.equal(await readFile(path('a.txt'), 'utf8'), clean);
    });

    test('never writes what is not text', async (context) => {
      const bytes = Buffer.from('Question: Wh\u00fc?  \n', 'latin1');
      const { run, path } = await session(context, { 'a.txt': bytes, 'b.txt': flawed });
      const outcome = await run(['check', 'a.txt', 'b.txt', '--fix', '--level', 'hint']);
      assert.deepEqual(await readFile(path('a.txt')), bytes);
      assert.match(outcome.stderr, /^a\.txt: This is not UTF-8 text, .*\n$/);
      assert.equal(outcome.status, 2);
      assert.match(outcome.stdout, /^b\.txt\n/);
    });
  });

  suite('with --fix-dry-run', () => {
    test('prints a patch that does what --fix does, and writes nothing', async (context) => {
      const crlf = flawed.replaceAll('\n', '\r\n').trimEnd();
      const { run, path } = await session(context, { 'sub/a.txt': flawed, 'b.txt': clean, 'c.txt': crlf });
      const outcome = await run(['check', 'sub/a.txt', 'b.txt', 'c.txt', '--fix-dry-run']);
      const patches = parsePatch(outcome.stdout);
      assert.deepEqual(
        patches.map(({ oldFileName, newFileName }) => [oldFileName, newFileName]),
        [
          ['a/sub/a.txt', 'b/sub/a.txt'],
          ['a/c.txt', 'b/c.txt'],
        ],
      );
      assert.ok(patches[0] && patches[1]);
      assert.equal(applyPatch(flawed, patches[0]), repaired);
      assert.equal(applyPatch(crlf, patches[1]), repaired.replaceAll('\n', '\r\n').trimEnd());
      assert.equal(
        outcome.stderr,
        '4 findings would be fixed in 2 files. Nothing was written.\nLeft would be 2 findings: 2 information.\n',
      );
      assert.equal(await readFile(path('sub/a.txt'), 'utf8'), flawed);
      const none = await run(['check', 'b.txt', '--fix-dry-run']);
      assert.deepEqual(none, { status: 0, stdout: '', stderr: 'There is nothing to fix.\n' });
    });

    test('names files by what a patch can find: below the working directory, else from the root', async (context) => {
      const { run, path } = await session(context, { 'sub/a.txt': flawed });
      const names = async (...given: readonly string[]): Promise<readonly (string | undefined)[]> =>
        parsePatch((await run(['check', ...given, '--fix-dry-run'])).stdout).map(({ oldFileName }) => oldFileName);
      assert.deepEqual(await names('./sub/../sub/a.txt'), ['a/sub/a.txt']);
      assert.deepEqual(await names(path('sub/a.txt')), ['a/sub/a.txt']);
      const above = await session(context, { 'b.txt': flawed });
      const outcome = await run(['check', above.path('b.txt'), '--fix-dry-run']);
      const [patch] = parsePatch(outcome.stdout);
      assert.equal(
        patch?.oldFileName,
        `a${above
          .path('b.txt')
          .replaceAll('\\', '/')
          .replace(/^[A-Za-z]:/, '')}`,
      );
      assert.match(outcome.stderr, /patch -p1 -d \//);
    });

    test('takes --fix and --fix-rule together, and the standard input', async (context) => {
      const { run } = await session(context);
      const both = ['check', '-', '--fix-dry-run', '--fix', '--fix-rule', 'page-furniture'];
      const [first] = parsePatch((await run(both, { stdin: flawed })).stdout);
      assert.ok(first);
      assert.equal(applyPatch(flawed, first), clean);
      const [second] = parsePatch((await run(both.toSpliced(3, 1), { stdin: flawed })).stdout);
      assert.ok(second);
      assert.equal(applyPatch(flawed, second), flawed.replace('Share this page\n\n', ''));
    });

    test('gives the repaired text in the JSON', async (context) => {
      const { run } = await session(context, { 'a.txt': flawed, 'b.txt': clean });
      const results = resultsOf(await run(['check', 'a.txt', 'b.txt', '--fix-dry-run', '--format', 'json']));
      assert.deepEqual(
        results.map(({ output }) => output),
        [repaired, undefined],
      );
    });
  });

  suite('with --release', () => {
    test('fails while there is something left to do, and says what', async (context) => {
      const { run } = await session(context, { 'clean.txt': clean, 'unfinished.txt': unfinished, 'wrong.txt': wrong });
      assert.deepEqual(await run(['check', 'clean.txt', '--release']), { status: 0, stdout: '', stderr: '' });
      assert.equal((await run(['check', 'unfinished.txt'])).status, 0);
      const outcome = await run(['check', 'clean.txt', 'unfinished.txt', 'wrong.txt', '--release', '--format', 'json']);
      assert.equal(outcome.status, 1);
      assert.equal(outcome.stderr, 'Not ready for release: 1 × empty-turn, 1 × impossible-date.\n');
      assert.deepEqual(
        resultsOf(outcome).map(({ errorCount }) => errorCount),
        [0, 1, 1],
      );
    });

    test('fails for an empty file, which has nothing to release', async (context) => {
      const { run } = await session(context, { 'empty.txt': '', 'blank.txt': '\n \n' });
      for (const name of ['empty.txt', 'blank.txt']) {
        assert.equal((await run(['check', name])).status, 0);
        const { status, stderr } = await run(['check', name, '--release']);
        assert.equal(status, 1);
        assert.equal(stderr, `${name}: the file is empty.\nNot ready for release: 1 × empty file.\n`);
      }
    });

    test('respects a rule that the project or the command switches off, and says so', async (context) => {
      const { run } = await session(context, {
        'a.txt': unfinished,
        'off/.transcriptrc.json': '{ "rules": { "empty-turn": "off" } }',
        'off/b.txt': unfinished,
      });
      const unchecked = (...ids: readonly string[]): string =>
        `The release was not checked for ${ids.join(', ')}: the configuration or the command leaves that out.\n`;
      const project = await run(['check', 'off/b.txt', '--release']);
      assert.deepEqual([project.status, project.stderr], [0, unchecked('empty-turn')]);
      const command = await run(['check', 'a.txt', '--release', '--rule', 'empty-turn:off']);
      assert.deepEqual([command.status, command.stderr], [0, unchecked('empty-turn')]);
      const only = await run(['check', 'a.txt', '--release', '--only', 'trailing-space']);
      assert.deepEqual([only.status, only.stderr], [0, unchecked('empty-turn', 'placeholder-speaker', 'open-mark')]);
      assert.equal((await run(['check', 'off/b.txt'])).stderr, '');
      assert.equal((await run(['check', 'a.txt', '--release'])).status, 1);
    });

    test('counts what is left to do as errors at whatever level the project or the command sets it', async (context) => {
      const { run } = await session(context, {
        'a.txt': unfinished,
        '.transcriptrc.json': '{ "rules": { "empty-turn": "hint" } }',
      });
      assert.equal((await run(['check', 'a.txt', '--release'])).status, 1);
      assert.equal((await run(['check', 'a.txt', '--release', '--rule', 'empty-turn:hint'])).status, 1);
    });
  });

  suite('of the standard input', () => {
    test('goes by the name given, and finds that name’s configuration', async (context) => {
      const { run, path } = await session(context, {
        'sub/.transcriptrc.json': '{ "rules": { "page-furniture": "off" } }',
      });
      const plain = await run(['check', '-', '--format', 'json'], { stdin: flawed });
      assert.deepEqual(findingsOf(plain), ['3:1 information page-furniture', '15:1 warning label-punctuation']);
      const named = await run(['check', '-', '--format', 'json', '--stdin-filename', 'sub/a.txt'], { stdin: flawed });
      assert.deepEqual(findingsOf(named), ['15:1 warning label-punctuation']);
      assert.equal(resultsOf(named)[0]?.filePath, path('sub/a.txt'));
    });

    test('cannot be written back', async (context) => {
      const { run } = await session(context);
      for (const option of [['--fix'], ['--fix-rule', 'trailing-space']]) {
        const { status, stderr } = await run(['check', '-', ...option], { stdin: flawed });
        assert.equal(status, 2);
        assert.match(stderr, /^The standard input cannot be written back/);
      }
    });
  });

  suite('with a configuration', () => {
    test('the nearest one above a file holds, an option overrides it', async (context) => {
      const { run } = await session(context, {
        '.transcriptrc.json': '{ "rules": { "page-furniture": "off" } }',
        'a.txt': flawed,
        'sub/.transcriptrc.json': '{ "rules": { "page-furniture": "error" } }',
        'sub/b.txt': flawed,
      });
      const levels = async (...options: string[]): Promise<(string | undefined)[]> =>
        resultsOf(await run(['check', 'a.txt', 'sub/b.txt', '--format', 'json', ...options])).map(
          ({ messages }) => messages.find(({ ruleId }) => ruleId === 'page-furniture')?.level,
        );
      assert.deepEqual(await levels(), [undefined, 'error']);
      assert.deepEqual(await levels('--rule', 'page-furniture:warning'), ['warning', 'warning']);
      assert.deepEqual(await levels('--config', 'sub/.transcriptrc.json'), ['error', 'error']);
    });

    test('some files may differ, and a house and a profile lie beneath', async (context) => {
      const { run } = await session(context, {
        'house/base.json': '{ "rules": { "page-furniture": "error" } }',
        'work/.transcriptrc.json':
          '{ "extends": "../house/base.json", "files": { "old/**": { "rules": { "page-furniture": "off" } } } }',
        'work/a.txt': flawed,
        'work/old/b.txt': flawed,
        'c.txt': flawed,
      });
      const levels = async (...options: string[]): Promise<(string | undefined)[]> =>
        resultsOf(await run(['check', 'work/a.txt', 'work/old/b.txt', 'c.txt', '--format', 'json', ...options])).map(
          ({ messages }) => messages.find(({ ruleId }) => ruleId === 'page-furniture')?.level,
        );
      const [, , unset] = await levels();
      assert.deepEqual(await levels(), ['error', undefined, unset]);
      assert.notEqual(unset, undefined);
      assert.deepEqual(await levels('--profile', 'court'), ['error', undefined, undefined]);
      assert.deepEqual(await levels('--config', 'work/.transcriptrc.json'), ['error', 'error', 'error']);
      const wrong = await run(['check', 'c.txt', '--profile', 'curt']);
      assert.equal(wrong.status, 2);
      assert.match(wrong.stderr, /^There is no profile “curt”\. Allowed: auto, .*court/);
    });

    test('a broken one is told with file, line and what is allowed, and what lies elsewhere is still done', async (context) => {
      const { run } = await session(context, {
        'a/.transcriptrc.json': '{\n  "rules": {\n    "page-furniture": "loud"\n  }\n}\n',
        'a/1.txt': flawed,
        'a/2.txt': flawed,
        'b/3.txt': flawed,
      });
      const outcome = await run(['check', 'a/1.txt', 'a/2.txt', 'b/3.txt', '--format', 'json']);
      assert.equal(outcome.status, 2);
      assert.equal(resultsOf(outcome).length, 1);
      const place = /^a[\\/]\.transcriptrc\.json:3:23: .*"loud".*"off".*"error".*\n$/;
      assert.match(outcome.stderr, place);
      const given = await run(['check', 'b/3.txt', '--config', 'a/.transcriptrc.json']);
      assert.equal(given.status, 2);
      assert.match(given.stderr, place);
      assert.equal(given.stdout, '');
    });

    test('one that is not there is told', async (context) => {
      const { run } = await session(context, { 'a.txt': clean });
      const { status, stderr } = await run(['check', 'a.txt', '--config', 'absent.json']);
      assert.equal(status, 2);
      assert.equal(stderr, 'The configuration absent.json cannot be read. There is no such file or folder.\n');
    });
  });

  suite('with a baseline', () => {
    const config = '{ "baseline": "known.json" }';

    test('what is known is counted and not shown, what is new is shown', async (context) => {
      const { run, path } = await session(context, {
        '.transcriptrc.json': config,
        'a.txt': wrong,
        'sub/b.txt': flawed,
      });
      const update = await run(['check', 'a.txt', 'sub/b.txt', '--update-baseline']);
      assert.deepEqual(update, {
        status: 0,
        stdout: '4 findings known to the baseline, not shown.\n',
        stderr: 'known.json knows 4 findings now.\n',
      });
      const known = JSON.parse(await readFile(path('known.json'), 'utf8')) as { readonly files: object };
      assert.deepEqual(Object.keys(known.files), ['a.txt', 'sub/b.txt']);
      const again = await run(['check', 'a.txt', 'sub/b.txt', '--level', 'hint']);
      assert.deepEqual(again, { status: 0, stdout: '4 findings known to the baseline, not shown.\n', stderr: '' });
      await writeFile(path('a.txt'), `\n\n${wrong.replace('There will.', 'There will. ')}`);
      const changed = await run(['check', 'a.txt', '--format', 'json', '--level', 'hint', '--only', 'trailing-space']);
      assert.deepEqual(findingsOf(changed), ['11:22 hint trailing-space']);
    });

    test('the results say what is known, and a release is not fooled', async (context) => {
      const { run } = await session(context, { '.transcriptrc.json': config, 'a.txt': wrong });
      await run(['check', 'a.txt', '--update-baseline']);
      const [result] = resultsOf(await run(['check', 'a.txt', '--format', 'json']));
      assert.deepEqual([result?.messages, result?.errorCount], [[], 0]);
      assert.deepEqual(
        result?.suppressedMessages?.map(({ ruleId, suppressions }) => [ruleId, suppressions[0].kind]),
        [['impossible-date', 'baseline']],
      );
      const release = await run(['check', 'a.txt', '--release']);
      assert.equal(release.status, 1);
      assert.equal(release.stderr, 'Not ready for release: 1 × impossible-date.\n');
    });

    test('a file that is checked anew forgets what is gone, and others keep theirs', async (context) => {
      const { run, path } = await session(context, { '.transcriptrc.json': config, 'a.txt': wrong, 'b.txt': flawed });
      await run(['check', 'a.txt', 'b.txt', '--update-baseline']);
      await writeFile(path('a.txt'), clean);
      const { stderr } = await run(['check', 'a.txt', '--update-baseline', '--jobs', '2']);
      assert.equal(stderr, 'known.json knows 3 findings now.\n');
    });

    test('needs one, whole', async (context) => {
      const { run, path } = await session(context, {
        'a.txt': wrong,
        'b/.transcriptrc.json': config,
        'b/c.txt': wrong,
      });
      const none = await run(['check', 'a.txt', '--update-baseline']);
      assert.equal(none.status, 2);
      assert.match(none.stderr, /^The project names no baseline\. Add one to \.transcriptrc\.json/);
      await writeFile(path('b/known.json'), '[]');
      const broken = await run(['check', 'b/c.txt', '--update-baseline']);
      assert.equal(broken.status, 2);
      assert.match(broken.stderr, /known\.json:1:1: This is not a baseline/);
      assert.equal(await readFile(path('b/known.json'), 'utf8'), '[]');
      const part = await run(['check', 'b/c.txt', '--update-baseline', '--only', 'impossible-date']);
      assert.match(part.stderr, /leave out --only/);
    });
  });

  suite('used wrongly', () => {
    const uses: readonly (readonly [why: string, argv: readonly string[], message: RegExp])[] = [
      ['an option that there is not', ['--loud'], /unknown option '--loud'/],
      ['a format that there is not', ['--format', 'xml'], /Allowed choices are stylish, json, jsonl, sarif, github/],
      ['no job', ['--jobs', '0'], /must be a whole number from 1 on, or auto\./],
      ['a number of jobs that is none', ['--jobs', 'many'], /must be a whole number from 1 on, or auto\./],
      ['a negative number of jobs', ['--jobs', '-2'], /must be a whole number from 1 on, or auto\./],
      ['a list that is not there', ['--files-from', 'absent.list'], /The list of files absent.list cannot be read/],
      ['the standard input twice', ['-', '--files-from', '-'], /cannot be both a text and the list of files/],
      ['a level that there is not', ['--level', 'loud'], /Allowed choices are error, warning, information, hint/],
      ['a rule that there is not', ['--only', 'loud'], /There is no rule “loud”/],
      ['a rule to fix that there is not', ['--fix-rule', 'loud'], /There is no rule “loud”/],
      ['a rule to set that there is not', ['--rule', 'loud:off'], /There is no rule “loud”/],
      ['a level to set that there is not', ['--rule', 'page-furniture:loud'], /error, warning, information, hint, off/],
      ['a rule set to nothing', ['--rule', 'page-furniture'], /--rule takes ID:LEVEL/],
      ['a number that is none', ['--max-warnings', 'few'], /must be a whole number/],
      ['a negative number', ['--max-warnings', '-1'], /must be a whole number from 0 on\./],
      ['a number beyond measure', ['--max-warnings', '9'.repeat(12)], /must be at most 999999999\./],
      ['no rule at all', ['--only', ' ,'], /must be ids of rules, separated by commas/],
      ['a configuration without a name', ['--config', ''], /must be the name of a file/],
      ['a list without a name', ['--files-from', ''], /must be the name of a file/],
      [
        'a name for an input that is not read',
        ['--stdin-filename', 'b.txt'],
        /--stdin-filename names the standard input/,
      ],
    ];
    for (const [why, argv, message] of uses) {
      test(`ends with 2 and says why: ${why}`, async (context) => {
        const { run } = await session(context, { 'a.txt': flawed });
        const { status, stdout, stderr } = await run(['check', 'a.txt', ...argv]);
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.match(stderr, message);
      });
    }
  });

  test('what cannot be read is told, the rest is done', async (context) => {
    const { run } = await session(context, { 'a.txt': flawed, 'sub/readme.md': 'Nothing here.\n' });
    const { status, stdout, stderr } = await run(['check', 'absent.txt', 'sub', '*.doc', 'a.txt', '--format', 'json']);
    assert.equal(status, 2);
    assert.deepEqual(
      (JSON.parse(stdout) as CheckedFile[]).map(({ messages }) => messages.length),
      [2],
    );
    assert.match(
      stderr,
      /^absent\.txt: There is no such file or folder\.\nsub: This folder holds no transcript: .*\n\*\.doc: No file matches this pattern\.\n$/,
    );
  });

  test('a reader that goes away ends it quietly', async (context) => {
    const { run } = await session(context, { 'a.txt': flawed, 'b.txt': flawed });
    const outcome = await run(['check', 'a.txt', 'b.txt'], { closesAfter: 1 });
    assert.equal(outcome.stderr, '');
    assert.equal(outcome.status, 0);
  });
});
