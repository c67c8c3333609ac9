import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { mentions } from '../../../../server/src/core/analysis/entities/mentions.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';

const folder = join(import.meta.dirname, 'fixtures');

/** An expected mention. `optional`: a reader may take it for one or not. */
interface Expected {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string | null;
  readonly optional: boolean;
}

/** Takes the marks out of a fixture: `{person:Olof Lind}`, `{date:October 4=2020-10-04}`, `{?place:Main Street}`. */
function unmarked(marked: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{(\??)(\w+):([^{}=]+)(?:=([^{}]+))?\}/g)) {
    const [whole, optional, type = '', printed = '', value = null] = match;
    text += marked.slice(from, match.index);
    expected.push({ start: text.length, end: text.length + printed.length, type, value, optional: optional === '?' });
    text += printed;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), expected };
}

/** Prepositions and articles, which a date's span leaves out; the fixtures mark them now and then all the same. */
const lead =
  /^(?:(?:on|in|by|at|the|before|from|between|am|im|ab|bis|seit|vom|von|zwischen|dem|den|der|in den|au|a|le|la|les|el|en|del|desde|entre|dès|dans|d[’']ici|du|antes de que|в|с|до|к)\s+)+/iu;

for (const name of readdirSync(folder)) {
  test(`finds what is marked in ${name}, and nothing else`, () => {
    const { text, expected } = unmarked(readFileSync(join(folder, name), 'utf8'));
    const told = (type: string, start: number, end: number, value: string | null): string => {
      const printed = text.slice(start, end);
      const bare = type === 'date' ? printed.replace(lead, '') : printed;
      return `${end} ${type} ${bare}${value === null ? '' : ` = ${value}`}`;
    };
    const optional = expected.filter((one) => one.optional);
    const found = mentions(analyse(parse(text)))
      .filter((mention) => !optional.some((one) => one.start < mention.end && mention.start < one.end))
      .map(({ type, start, end, value }) => told(type, start, end, type === 'date' || type === 'money' ? value : null));
    assert.deepEqual(
      found,
      expected.filter((one) => !one.optional).map(({ type, start, end, value }) => told(type, start, end, value)),
    );
  });
}
