import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { noConfiguration } from '../../server/src/configuration/configuration.ts';
import { readConfiguration } from '../../server/src/configuration/read.ts';
import { readRules } from '../../server/src/configuration/readRules.ts';
import type { Rule } from '../../server/src/core/index.ts';

function rule(id: string, settings: Rule['settings'] = []): Rule {
  return {
    id,
    group: 'labels',
    level: 'warning',
    tiers: [],
    summary: '',
    why: '',
    examples: [],
    settings,
    sees: () => '',
    check: () => [],
  };
}

const rules = [
  rule('trailing-space'),
  rule('page-furniture'),
  rule('misspelt-label', [
    { name: 'distance', description: 'How many letters may differ.', default: 2 },
    { name: 'names', description: 'Names to leave alone.', default: '' },
    { name: 'strict', description: 'Whether rare labels count.', default: false },
  ]),
  rule('inconsistent-dash', [
    { name: 'form', description: 'The dash.', default: 'as-written', oneOf: ['as-written', '—', '--'] },
  ]),
];

/** The problems of a file as `line:column message`. */
function problemsOf(text: string): string[] {
  return readConfiguration(text, 'a/.transcriptrc.json', rules).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

/** What the file decides beside nothing. */
function decisionsOf(text: string): unknown {
  const { configuration, problems } = readConfiguration(text, 'rc', rules);
  assert.deepEqual(problems, []);
  const plain: Readonly<Record<string, unknown>> = { ...noConfiguration };
  return Object.fromEntries(
    Object.entries(configuration).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key])),
  );
}

suite('A configuration file', () => {
  test('names profile, language, baseline, speakers and terms', () => {
    assert.deepEqual(
      decisionsOf(`{
        "profile": "court",
        "language": "de",
        "baseline": ".known.json",
        "roster": ["Anna Weber", { "name": "Jan Kos", "aliases": ["KOS", "THE CHAIR"], "office": "Chair" }],
        "terms": [{ "use": "email", "not": ["e-mail", "E-mail"] }, { "use": "Kyiv", "not": "Kiev" }]
      }`),
      {
        profile: 'court',
        language: 'de',
        baseline: '.known.json',
        roster: [{ name: 'Anna Weber' }, { name: 'Jan Kos', aliases: ['KOS', 'THE CHAIR'], office: 'Chair' }],
        terms: [
          { use: 'email', not: ['e-mail', 'E-mail'] },
          { use: 'Kyiv', not: ['Kiev'] },
        ],
      },
    );
  });

  test('says what differs for some files, in the order of the file', () => {
    assert.deepEqual(
      decisionsOf(`{ "files": {
        "b/**": { "rules": { "trailing-space": "off" }, "language": "fr" },
        "a.txt": { "profile": "auto" }
      } }`),
      {
        overrides: [
          { pattern: 'b/**', decisions: { levels: { 'trailing-space': 'off' }, settings: {}, language: 'fr' } },
          { pattern: 'a.txt', decisions: { levels: {}, settings: {}, profile: 'auto' } },
        ],
      },
    );
  });

  test('builds on profiles and on other files', () => {
    const { configuration, extended, problems } = readConfiguration(
      '{ "extends": ["court", "../house.json", "./more"] }',
      'rc',
      rules,
    );
    assert.deepEqual([configuration.profile, problems], ['court', []]);
    assert.deepEqual(
      extended.map(({ path }) => path),
      ['../house.json', './more'],
    );
    assert.deepEqual(decisionsOf('{ "extends": "court", "profile": "ministry" }'), { profile: 'ministry' });
  });

  test('with wrong values names what is allowed and keeps the rest', () => {
    const text = `{
  "profile": "cort",
  "language": 7,
  "extends": ["house", 3],
  "roster": [{ "name": "" }, "Jan Kos", { "nam": "X" }],
  "terms": [{ "use": "email" }],
  "files": { "a": [], "b": { "roster": [], "rules": { "trailing-space": "loud" } } },
  "baseline": true
}`;
    const { configuration } = readConfiguration(text, 'rc', rules);
    assert.deepEqual(configuration.roster, [{ name: 'Jan Kos' }]);
    const problems = problemsOf(text);
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      ['2:14', '3:15', '4:15', '4:24', '5:14', '5:41', '6:13', '7:19', '7:30', '7:73', '8:15'],
    );
    assert.match(problems[0] ?? '', /^2:14 "cort" is not a profile\. Allowed: "auto", .*"court"/);
    assert.match(problems[1] ?? '', /^3:15 7 is not a language\. Allowed: "auto", .*"en"/);
    assert.match(problems[2] ?? '', /"house" is neither a profile nor a file\. Allowed: /);
    assert.match(problems[8] ?? '', /There is no key “roster”\. Allowed here: profile, language, and rules\./);
  });

  test('sets levels and settings of rules', () => {
    const text = `\ufeff{
      // House rules.
      "$schema": "https://example.org/schema.json",
      "rules": {
        "trailing-space": "off",
        "misspelt-label": { "level": "hint", "distance": 1, "strict": true },
      },
    }`;
    assert.deepEqual(readConfiguration(text, 'rc', rules), {
      configuration: {
        ...noConfiguration,
        levels: { 'trailing-space': 'off', 'misspelt-label': 'hint' },
        settings: { 'misspelt-label': { distance: 1, strict: true } },
      },
      extended: [],
      problems: [],
    });
  });

  test('sets a setting to one of its values and to nothing else', () => {
    const text = (form: string): string => `{ "rules": { "inconsistent-dash": { "form": ${form} } } }`;
    assert.deepEqual(readConfiguration(text('"--"'), 'rc', rules).configuration.settings, {
      'inconsistent-dash': { form: '--' },
    });
    for (const wrong of ['"-"', '2'])
      assert.deepEqual(problemsOf(text(wrong)), [
        `1:45 ${wrong} is not a value of the setting “form” of the rule “inconsistent-dash”. Allowed: "as-written", "—", or "--".`,
      ]);
  });

  test('may be empty', () => {
    for (const text of ['', '\n', '\ufeff', '// Nothing yet.', '{}', '{ "rules": {} }']) {
      assert.deepEqual(readConfiguration(text, 'rc', rules), {
        configuration: noConfiguration,
        extended: [],
        problems: [],
      });
    }
  });

  test('is read as far as it makes sense', () => {
    const text = `{
  "rule": {},
  "rules": {
    "trailing-spaces": "off",
    "something-else": "off",
    "page-furniture": "loud",
    "trailing-space": "error",
    "misspelt-label": { "distance": "far", "depth": 1, "strict": false, "level": 3 }
  }
}`;
    const { configuration, problems } = readConfiguration(text, 'a/rc', rules);
    assert.deepEqual(configuration, {
      ...noConfiguration,
      levels: { 'trailing-space': 'error' },
      settings: { 'misspelt-label': { strict: false } },
    });
    assert.deepEqual(
      problems.map(
        ({ line, column, message, span }) => `${line}:${column} ${text.slice(span.start, span.end)} ${message}`,
      ),
      [
        '2:3 "rule" There is no key “rule”. Allowed here: $schema, extends, profile, language, rules, roster, terms, files, and baseline.',
        '4:5 "trailing-spaces" There is no rule “trailing-spaces”. Is it “trailing-space”? “transcript rules” lists them all.',
        '5:5 "something-else" There is no rule “something-else”. “transcript rules” lists them all.',
        '6:23 "loud" "loud" is not a level for the rule “page-furniture”. Allowed: "off", "hint", "information", "warning", or "error".',
        '8:37 "far" The setting “distance” of the rule “misspelt-label” must be a number: How many letters may differ.',
        '8:44 "depth" The rule “misspelt-label” has no setting “depth”. It has level, distance, names, and strict.',
        '8:82 3 3 is not a level for the rule “misspelt-label”. Allowed: "off", "hint", "information", "warning", or "error".',
      ],
    );
    assert.ok(problems.every(({ fileName }) => fileName === 'a/rc'));
  });

  test('that is not what it should be says so', () => {
    const object = '1:1 The configuration must be an object: { "rules": { "RULE": "LEVEL" } }.';
    for (const text of ['[]', '"off"', '7', 'null', 'true']) assert.deepEqual(problemsOf(text), [object]);
    for (const value of ['[]', '"off"', 'null', '3']) {
      assert.deepEqual(problemsOf(`{ "rules": ${value} }`), [
        '1:12 “rules” must be an object of rule ids and levels: { "trailing-space": "off" }.',
      ]);
    }
    assert.equal(problemsOf('{ "rules": { "trailing-space": null } }').length, 1);
    assert.equal(problemsOf('{ "rules": { "trailing-space": ["off"] } }').length, 1);
  });

  test('that ends too early is told once, and not what only follows from it', () => {
    const messages = (text: string): readonly string[] =>
      readConfiguration(text, 'rc', rules).problems.map(({ column, message }) => `${column} ${message}`);
    assert.deepEqual(messages('{"rules": {"trailing-space": "war'), [
      '30 The closing double quote of this string is missing.',
    ]);
    assert.deepEqual(messages('{"rules": {"trailing-space": '), ['30 A value is missing here.']);
    assert.deepEqual(messages('{"rules": {"trailing-space": "hint"'), ['36 A closing brace is missing here.']);
    assert.deepEqual(messages('{"rules": {"loud": "off", /* open'), [
      '12 There is no rule “loud”. “transcript rules” lists them all.',
      '27 This comment does not end.',
    ]);
    assert.equal(messages('not json at all').length, 1);
  });

  test('that is not JSON says where, and what can be read of it holds', () => {
    const text = '{\n  "rules": {\n    "trailing-space": "off"\n    "page-furniture": "hint"\n  }\n';
    const { configuration, problems } = readConfiguration(text, 'rc', rules);
    assert.deepEqual(configuration.levels, { 'trailing-space': 'off', 'page-furniture': 'hint' });
    assert.deepEqual(
      problems.map(({ line, message }) => `${line} ${message}`),
      ['4 A comma is missing before this.', '6 A closing brace is missing here.'],
    );
    assert.deepEqual(problemsOf("{ 'rules': {} }").slice(0, 1), [
      '1:3 This is not JSON: strings need double quotes, and the only words are true, false and null.',
    ]);
    assert.match(problemsOf('{} {}').join(), /^1:4 The configuration ends before this/);
  });

  test('never makes the reading fail, whatever is in it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"rules"',
      '"level"',
      '"trailing-space"',
      '"off"',
      '1',
      'null',
      '/*',
      '//',
      '\n',
      '\r',
      '\\',
      '"__proto__"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, message } of readConfiguration(text, 'rc', rules).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, message);
          assert.match(message, /^\S.*[.]$/s);
        }
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => void readConfiguration(text, 'rc', rules)),
      { numRuns: 500 },
    );
  });
});

test('settings of an editor are read like the key of the file', () => {
  const { decisions, mistakes } = readRules({ 'trailing-space': 'hint', 'page-furniture': 'on' }, rules);
  assert.deepEqual(decisions, { levels: { 'trailing-space': 'hint' }, settings: {} });
  assert.deepEqual(
    mistakes.map(({ message }) => message),
    [
      '"on" is not a level for the rule “page-furniture”. Allowed: "off", "hint", "information", "warning", or "error".',
    ],
  );
  for (const value of [undefined, null, 3, 'off', []]) {
    assert.deepEqual(readRules(value, rules).decisions, { levels: {}, settings: {} });
  }
});
