import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setRuleLevel } from '../../server/src/configuration/edit.ts';
import { applyEdits } from '../../server/src/core/index.ts';

/** The file with the rule `empty-turn` off, or null when the file is not touched. */
function withRuleOff(text: string): string | null {
  const edits = setRuleLevel(text, 'empty-turn', 'off');
  return edits === null ? null : applyEdits(text, edits);
}

test('a new file holds the rule alone', () => {
  for (const empty of ['', '\n', '\ufeff\r\n']) {
    assert.equal(withRuleOff(empty), '{\n  "rules": {\n    "empty-turn": "off"\n  }\n}\n');
  }
});

test('a rule is added in the file’s own manner', () => {
  assert.equal(
    withRuleOff('{\n  // Ours.\n  "rules": {\n    "misspelt-label": "off" // why\n  }\n}\n'),
    '{\n  // Ours.\n  "rules": {\n    "misspelt-label": "off",\n    "empty-turn": "off" // why\n  }\n}\n',
  );
  assert.equal(
    withRuleOff('{\r\n\t"rules": {}\r\n}\r\n'),
    '{\r\n\t"rules": {\r\n\t\t"empty-turn": "off"\r\n\t}\r\n}\r\n',
  );
  assert.equal(
    withRuleOff('\ufeff{\n    "$schema": "x"\n}'),
    '\ufeff{\n    "$schema": "x",\n    "rules": {\n        "empty-turn": "off"\n    }\n}',
  );
});

test('a rule that is there is changed and keeps its settings', () => {
  assert.equal(withRuleOff('{ "rules": { "empty-turn": "error" } }'), '{ "rules": { "empty-turn": "off" } }');
  assert.equal(
    withRuleOff('{ "rules": { "empty-turn": { "level": "error", "x": 1 } } }'),
    '{ "rules": { "empty-turn": { "level": "off", "x": 1 } } }',
  );
});

test('a file that is broken is left alone', () => {
  for (const text of ['{', '[]', '{ "rules": [] }', '{ "rules": "off" }', '{ "rules": {} } x', 'null', '// only']) {
    assert.equal(withRuleOff(text), null, text);
  }
});

test('a rule can be set for one file', () => {
  const forFile = (text: string): string | null => {
    const edits = setRuleLevel(text, 'empty-turn', 'off', 'old/a [1].txt');
    return edits === null ? null : applyEdits(text, edits);
  };
  assert.deepEqual(JSON.parse(forFile('') ?? ''), { files: { 'old/a [1].txt': { rules: { 'empty-turn': 'off' } } } });
  assert.deepEqual(JSON.parse(forFile('{ "files": { "old/a [1].txt": { "language": "de" } } }') ?? ''), {
    files: { 'old/a [1].txt': { language: 'de', rules: { 'empty-turn': 'off' } } },
  });
  assert.equal(forFile('{ "files": [] }'), null);
  assert.equal(forFile('{ "files": { "old/a [1].txt": 3 } }'), null);
});
