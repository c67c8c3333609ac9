import type { Language } from '../server/src/core/languages/language.ts';
import type { Profile } from '../server/src/core/profiles/profile.ts';
import type { Level, Rule, RuleSetting } from '../server/src/core/rules/rule.ts';

const levels: readonly (Level | 'off')[] = ['off', 'error', 'warning', 'information', 'hint'];

/** A choice among names, each with a description. */
interface Choice {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** The choices of the settings in package.json that follow from the profiles and languages, by the setting's name. */
export function choiceSettings(
  profiles: readonly Profile[],
  languages: readonly Language[],
): Readonly<Record<string, Choice>> {
  return {
    'transcript.language': {
      enum: ['auto', ...languages.map(({ tag }) => tag)],
      enumDescriptions: ['Tell it from the text.', ...languages.map(({ name }) => name)],
    },
    'transcript.profile': {
      enum: ['auto', ...profiles.map(({ id }) => id)],
      enumDescriptions: ['The document’s own habits count.', ...profiles.map(describe)],
    },
  };
}

/** The text of `schemas/transcriptrc.schema.json`: what may stand in a project's `.transcriptrc.json`, for completion there. */
export function schemaText(
  rules: readonly Rule[],
  profiles: readonly Profile[],
  languages: readonly Language[],
): string {
  const { 'transcript.language': language, 'transcript.profile': profile } = choiceSettings(profiles, languages);
  const decisions = {
    profile: { $ref: '#/definitions/profile' },
    language: { $ref: '#/definitions/language' },
    rules: { $ref: '#/definitions/rules' },
  };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Transcript Authoring',
    type: 'object',
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'What this configuration builds on: a profile, or the path of another configuration relative to this file. Of several, later ones win; what stands here wins over all of them.',
        anyOf: [{ $ref: '#/definitions/base' }, { type: 'array', items: { $ref: '#/definitions/base' } }],
      },
      ...decisions,
      roster: {
        description:
          'Who may speak in these transcripts. Once somebody is declared, the rule undeclared-speaker reports everybody else.',
        type: 'array',
        items: {
          anyOf: [
            { type: 'string', pattern: String.raw`\S` },
            {
              type: 'object',
              properties: {
                name: { description: 'The label or the person’s name: “Anna Weber”.', ...filled },
                aliases: {
                  description: 'Other labels of the same speaker: “WEBER”, “AW”.',
                  type: 'array',
                  items: filled,
                },
                office: { description: 'The office the person speaks in: “Foreign Minister”.', ...filled },
              },
              required: ['name'],
              additionalProperties: false,
            },
          ],
          defaultSnippets: [{ label: 'Speaker', body: { name: '$1', aliases: ['$2'] } }],
        },
      },
      terms: {
        description: 'Words that the house writes in one way only, for the rule house-term.',
        type: 'array',
        items: {
          type: 'object',
          properties: {
            use: { description: 'What to write: “email”.', ...filled },
            not: {
              description:
                'What not to write: “e-mail”. A term in small letters is found in any case, others as they are written.',
              anyOf: [{ type: 'array', items: filled }, filled],
            },
          },
          required: ['use', 'not'],
          additionalProperties: false,
          defaultSnippets: [{ label: 'Term', body: { use: '$1', not: ['$2'] } }],
        },
      },
      files: {
        description:
          'What differs for some files, by pattern: “archive/**”, “*.draft.txt”. Paths count from the folder of this file; a pattern without a slash means the name in every folder. Of several patterns that match, later ones win.',
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: decisions,
          additionalProperties: false,
          defaultSnippets: [{ label: 'Rules', body: { rules: {} } }],
        },
      },
      baseline: {
        description:
          'The file with the findings that are known and accepted, relative to this one. “transcript check --update-baseline” writes it.',
        ...filled,
        default: '.transcript-baseline.json',
      },
    },
    additionalProperties: false,
    definitions: {
      base: {
        anyOf: [
          { enum: profiles.map(({ id }) => id), enumDescriptions: profiles.map(describe) },
          { type: 'string', pattern: String.raw`^\.{1,2}/|\.json$` },
        ],
      },
      profile: {
        description: 'The house style that the transcripts are checked against and formatted to.',
        default: 'auto',
        ...profile,
      },
      language: {
        description: 'The language of the transcripts, where the text is too short to tell.',
        default: 'auto',
        ...language,
      },
      rules: {
        description: 'Levels of the rules, by the id of the rule. A rule that is not named keeps its default.',
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, entrySchema(rule)])),
        additionalProperties: false,
      },
      level: {
        enum: levels,
        enumDescriptions: [
          'Not checked.',
          'Fails the check on the command line.',
          'Probably a mistake.',
          'Worth knowing.',
          'Shown as a hint in the text, not in the list of problems.',
        ],
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const filled = { type: 'string', pattern: String.raw`\S` };

function describe({ title, usedBy }: Profile): string {
  return `${title}. ${usedBy}`;
}

function entrySchema(rule: Rule): object {
  const level = { $ref: '#/definitions/level' };
  const settings = Object.fromEntries((rule.settings ?? []).map((setting) => [setting.name, settingSchema(setting)]));
  return {
    description: rule.summary,
    default: rule.level,
    anyOf: [level, { type: 'object', properties: { level, ...settings }, additionalProperties: false }],
  };
}

function settingSchema({ description, default: value, oneOf }: RuleSetting): object {
  return { description, ...(oneOf === undefined ? { type: typeof value } : { enum: oneOf }), default: value };
}
