import type { Level, Rule, RuleSetting } from '../server/src/core/rules/rule.ts';

const levels: readonly (Level | 'off')[] = ['off', 'error', 'warning', 'information', 'hint'];

/** The text of `schemas/transcriptrc.schema.json`: what may stand in a project's `.transcriptrc.json`, for completion there. */
export function schemaText(rules: readonly Rule[]): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Transcript Authoring',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: 'Levels of the rules, by the id of the rule. A rule that is not named keeps its default.',
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, entrySchema(rule)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
    definitions: {
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

function entrySchema(rule: Rule): object {
  const level = { $ref: '#/definitions/level' };
  const settings = Object.fromEntries((rule.settings ?? []).map((setting) => [setting.name, settingSchema(setting)]));
  return {
    description: rule.summary,
    default: rule.level,
    anyOf: [level, { type: 'object', properties: { level, ...settings }, additionalProperties: false }],
  };
}

function settingSchema({ description, default: value }: RuleSetting): object {
  return { description, type: typeof value, default: value };
}
