import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { baselineText, readBaseline, updateBaseline } from '../../server/src/configuration/baseline.ts';

const entry = { rule: 'empty-turn', text: 'in the “harbour”. [Question:] ', count: 1 };

suite('The file of a baseline', () => {
  test('is read as it was written', () => {
    const baseline = { 'a/b.txt': [entry, { ...entry, rule: 'missing-date', count: 2 }], 'c.txt': [entry] };
    const text = baselineText(baseline);
    assert.deepEqual(readBaseline(text, 'x'), { baseline, problems: [] });
    assert.equal(
      text,
      `{
  "version": 1,
  "files": {
    "a/b.txt": [
      {"rule":"empty-turn","text":"in the “harbour”. [Question:] ","count":1},
      {"rule":"missing-date","text":"in the “harbour”. [Question:] ","count":2}
    ],
    "c.txt": [
      {"rule":"empty-turn","text":"in the “harbour”. [Question:] ","count":1}
    ]
  }
}
`,
    );
    assert.equal(baselineText({}), '{\n  "version": 1,\n  "files": {}\n}\n');
    assert.deepEqual(readBaseline('', 'x'), { baseline: {}, problems: [] });
  });

  test('keeps what was not checked, drops what has no findings left, and is in order', () => {
    const baseline = updateBaseline({ 'b.txt': [entry], 'z.txt': [entry] }, { 'z.txt': [], 'a.txt': [entry] });
    assert.deepEqual(Object.keys(baseline), ['a.txt', 'b.txt']);
  });

  test('that is broken says where, and what can be read of it holds', () => {
    const problems = (text: string): string[] =>
      readBaseline(text, 'x').problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    for (const text of ['[]', '{}', '{ "version": 2, "files": {} }', '{ "version": 1 }']) {
      assert.match(problems(text).join(), /^1:1 This is not a baseline: .*--update-baseline/);
    }
    const text = `{ "version": 1, "files": {\n"a": 3,\n"b": [{ "rule": "r" }, ${JSON.stringify(entry)}, { "rule": "r", "text": "", "count": 0 }]\n} }`;
    assert.deepEqual(
      problems(text).map((one) => one.split(' ')[0]),
      ['2:6', '3:7', `3:${24 + JSON.stringify(entry).length + 2}`],
    );
    assert.deepEqual(readBaseline(text, 'x').baseline, { b: [entry] });
    assert.match(problems('{ "version": 1, "files": {').join(), /closing brace/);
  });
});
