import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { languages } from '../../../server/src/core/languages/index.ts';
import { languageOf } from '../../../server/src/core/languages/languageOf.ts';
import type { Language } from '../../../server/src/core/languages/language.ts';

/** Every list of words in a language's table with the way to it, for instance `notes.laughter` or `months.3`. */
function lists(language: Language): [path: string, words: readonly string[]][] {
  const found: [string, readonly string[]][] = [];
  const visit = (path: string, value: unknown): void => {
    // Pieces of regular expressions, pairs of marks and of endings are no lists of words, and names are in their own case.
    if (
      /^(?:quotes|chairPatterns|detection|labelEndings|surnameEndings|recordAddresses|dateWords|nameWords|moneyWords)\b/.test(
        path,
      )
    )
      return;
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) found.push([path, value]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(path === '' ? key : `${path}.${key}`, item);
    }
  };
  visit('', language);
  return found;
}

function duplicates(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

/** What the platform prints for each month or weekday, in every style and both in a date and alone. */
function printed(tag: string, part: 'month' | 'weekday', count: number, day: (index: number) => Date): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const forms = new Set<string>();
    for (const style of ['long', 'short'] as const) {
      const options: Intl.DateTimeFormatOptions[] =
        part === 'month'
          ? [{ month: style }, { month: style, day: 'numeric' }, { month: style, day: 'numeric', year: 'numeric' }]
          : [{ weekday: style }, { weekday: style, day: 'numeric', month: 'long' }];
      for (const option of options) {
        const parts = new Intl.DateTimeFormat(tag, { ...option, timeZone: 'UTC' }).formatToParts(day(index));
        const word = parts.find(({ type }) => type === part)?.value ?? '';
        forms.add(word.toLowerCase().replace(/\.$/, ''));
      }
    }
    return [...forms];
  });
}

test('every file of a language is in the list, once', () => {
  const folder = new URL('../../../server/src/core/languages/', import.meta.url);
  const files = readdirSync(folder).filter((name) => /^[a-z]{2,3}\.ts$/.test(name));
  assert.deepEqual(languages.map(({ tag }) => `${tag}.ts`).toSorted(), files.toSorted());
});

test('a tag is found by its first part', () => {
  assert.equal(languageOf('en')?.tag, 'en');
  assert.equal(languageOf('en-GB')?.tag, 'en');
  assert.equal(languageOf('de_AT')?.tag, 'de');
  assert.equal(languageOf('RU')?.tag, 'ru');
  assert.equal(languageOf('tlh'), null);
  assert.equal(languageOf(''), null);
});

test('no function word belongs to two languages', () => {
  assert.deepEqual(duplicates(languages.flatMap((language) => language.functionWords)), []);
});

test('a word that one language knows as a label is no field or furniture of another', () => {
  const labels = new Map<string, string>();
  for (const language of languages) {
    const own = [language.questionLabels, language.answerLabels, language.moderatorLabels, language.interpreterLabels];
    for (const word of [...own, language.audienceLabels, language.officeLabels].flat()) labels.set(word, language.tag);
  }
  // Alone on its line without a colon `Media` heads a list of pictures; with a colon it is who asks.
  labels.delete('media');
  for (const language of languages) {
    for (const word of [...language.fieldLabels, ...language.furnitureLines]) {
      assert.equal(labels.get(word), undefined, `${word} in ${language.tag}`);
    }
  }
});

for (const language of languages) {
  describe(language.name, () => {
    test('its name is that of its tag', () => {
      assert.equal(new Intl.DisplayNames('en', { type: 'language' }).of(language.tag), language.name);
    });

    test('no list is empty and no word stands twice in a list', () => {
      for (const [path, words] of lists(language)) {
        assert.notEqual(words.length, 0, path);
        assert.deepEqual(duplicates(words), [], path);
      }
    });

    test('words are in lower case, composed, and have plain single spaces', () => {
      for (const [path, words] of lists(language)) {
        for (const word of words) {
          assert.equal(word, word.toLowerCase(), path);
          assert.equal(word, word.normalize('NFC'), path);
          assert.match(word, /^\S+(?: \S+)* ?$/, `${path}: ${JSON.stringify(word)}`);
          assert.doesNotMatch(word, /[\u00a0\u200b-\u200f\u202f\ufeff]/, `${path}: ${JSON.stringify(word)}`);
          if (path !== 'furniturePrefixes') assert.equal(word, word.trim(), path);
        }
      }
    });

    test('letters are of its own script, web names aside', () => {
      const foreign = language.tag === 'ru' ? /[a-z]/ : /[\u0400-\u052f]/;
      const exceptions = new Set(['facebook', 'twitter', 'telegram', 'whatsapp', 'скачать pdf', 'p.s']);
      for (const [path, words] of lists(language)) {
        if (path === 'tag' || path === 'name') continue;
        for (const word of words) {
          if (!exceptions.has(word)) assert.doesNotMatch(word, foreign, `${path}: ${word}`);
        }
      }
    });

    test('a label plays one part', () => {
      const parts = [
        language.questionLabels,
        language.answerLabels,
        language.moderatorLabels,
        language.interpreterLabels,
        language.audienceLabels,
      ].flat();
      assert.deepEqual(duplicates(parts), []);
      const chairs = language.placeholderLabels.filter((word) => language.officeLabels.includes(word));
      // Who chairs a parliament and who is not known are both `speaker` in English and Russian, as the table's type says.
      assert.ok(chairs.length <= 1, chairs.join(', '));
      assert.deepEqual(duplicates([...parts, ...language.officeLabels]), []);
      assert.deepEqual(duplicates([...parts, ...language.placeholderLabels]), []);
    });

    test('a note is of one kind', () => {
      assert.deepEqual(duplicates(Object.values(language.notes).flat()), []);
    });

    test('it has every form of the months that the platform prints', () => {
      const forms = printed(language.tag, 'month', 12, (index) => new Date(Date.UTC(2021, index, 15)));
      assert.equal(language.months.length, 12);
      for (const [index, own] of language.months.entries()) {
        assert.equal(own[0], standalone(language.tag, 'month', new Date(Date.UTC(2021, index, 15))));
        for (const form of forms[index] ?? []) assert.ok(own.includes(form), `${form} in ${own.join(', ')}`);
      }
      assert.deepEqual(duplicates(language.months.flat()), []);
    });

    test('it has every form of the weekdays that the platform prints', () => {
      // The first of November 2021 was a Monday.
      const forms = printed(language.tag, 'weekday', 7, (index) => new Date(Date.UTC(2021, 10, 1 + index)));
      assert.equal(language.weekdays.length, 7);
      for (const [index, own] of language.weekdays.entries()) {
        assert.equal(own[0], standalone(language.tag, 'weekday', new Date(Date.UTC(2021, 10, 1 + index))));
        for (const form of forms[index] ?? []) assert.ok(own.includes(form), `${form} in ${own.join(', ')}`);
      }
      assert.deepEqual(duplicates(language.weekdays.flat()), []);
    });

    test('quotation marks are single characters in pairs', () => {
      for (const pair of language.quotes) {
        assert.equal(pair.length, 2);
        for (const mark of pair) assert.match(mark, /^\p{P}$/u);
      }
    });
  });
}

function standalone(tag: string, part: 'month' | 'weekday', day: Date): string {
  return new Intl.DateTimeFormat(tag, { [part]: 'long', timeZone: 'UTC' }).format(day).toLowerCase();
}
