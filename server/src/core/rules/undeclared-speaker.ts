import { splitOffice } from '../analysis/names.ts';
import { sameName } from '../analysis/sameName.ts';
import { labelSlips, seenOfSlips } from '../analysis/labelSlips.ts';
import { namesNobody } from '../analysis/participants.ts';
import type { Language } from '../languages/language.ts';
import { keyOf } from '../syntax/labelKey.ts';
import type { Label } from '../syntax/transcript.ts';
import { labelWord } from '../syntax/vocabulary.ts';
import { editDistance } from '../text/distance.ts';
import { NearMisses } from '../text/nearMisses.ts';
import { plain } from '../text/characters.ts';
import { quoted, times } from './quoted.ts';
import { rule, type RosterEntry } from './rule.ts';

export const undeclaredSpeaker = rule({
  id: 'undeclared-speaker',
  group: 'labels',
  level: 'warning',
  tiers: ['wording'],
  summary: 'A label names somebody who is not in the project’s roster.',
  why: 'The key `roster` of `.transcriptrc.json` says who may speak in the transcripts of a project, each with an office and other labels as aliases. A speaker who is not in it is misspelt, or the roster is incomplete. An office before a declared name, a form of address and the surname of the one declared speaker who bears it are accepted; labels that name nobody (`Question`, `Moderator`, `Speaker 2`) are not looked up. Without a roster the rule does nothing.',
  source: 'ParlaMint and Akoma Ntoso ask that every speech point to a person in a list.',
  examples: [
    {
      options: { roster: [{ name: 'Anna Weber', aliases: ['THE MINISTER'] }, { name: 'Erik Sund' }] },
      wrong: `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

Anna Webber: In June.

Erik Sund: Is the road ready as well?

Anna Webber: The road has been ready since April.
`,
      right: `Interview about the harbour bridge, Bonn, 4 May 2021

Erik Sund: When does the bridge open?

Anna Weber: In June.

Erik Sund: Is the road ready as well?

Anna Weber: The road has been ready since April.
`,
    },
  ],
  sees: (passage, { roster }) => (roster.length === 0 ? '' : seenOfSlips(passage)),
  *check({ analysis, roster }) {
    if (roster.length === 0) return;
    const { language } = analysis.transcript;
    const byText = new Map<string, { readonly labels: Label[] }>();
    for (const { label } of analysis.turns) {
      const same = byText.get(label.text);
      if (same === undefined) byText.set(label.text, { labels: [label] });
      else same.labels.push(label);
    }
    // A slip of another label of the document is reported as that.
    for (const { rare } of labelSlips(analysis)) byText.delete(rare.text);
    const declared = new Declared(roster, language);
    for (const [text, { labels }] of byText) {
      const [first] = labels;
      if (first === undefined || isExempt(first.key) || declared.has(text)) continue;
      const near = declared.nearest(text);
      yield {
        span: first.name,
        message: `${quoted(text)} speaks ${times(labels.length)} and is not in the roster, so the name is misspelt or the roster incomplete. ${near === null ? 'Correct the label' : `Write ${quoted(near)}`}, or add the speaker to the roster.`,
        fixes:
          near === null
            ? []
            : [
                {
                  tier: 'wording',
                  title: `Replace ${quoted(text)} with ${quoted(near)}`,
                  edits: labels.map(({ name }) => ({ ...name, text: near })),
                },
              ],
      };
    }
  },
});

/** True for labels that name nobody in particular. An office alone can be an alias and is looked up. */
function isExempt(key: string): boolean {
  const word = labelWord(key);
  return (
    namesNobody(key) ||
    word === 'placeholder' ||
    word === 'moderator' ||
    (/\s\p{L}$/u.test(key) && labelWord(key.slice(0, -2)) === 'placeholder')
  );
}

/** The names of a roster, in the forms in which a label may give them. */
class Declared {
  readonly #language: Language;
  readonly #keys = new Set<string>();
  readonly #names: readonly string[];
  readonly #byWord = new Map<string, string[]>();
  readonly #near = new NearMisses<string>();

  constructor(roster: readonly RosterEntry[], language: Language) {
    this.#language = language;
    this.#names = roster.map(({ name }) => plain(name));
    for (const { name, aliases = [], office } of roster) {
      for (const form of [name, ...aliases, ...(office === undefined ? [] : [office])].map(plain)) {
        this.#keys.add(keyOf(form));
        this.#near.add(fold(form), form);
        for (const word of wordsOf(form)) {
          const same = this.#byWord.get(word);
          if (same === undefined) this.#byWord.set(word, [form]);
          else if (same.length < 64) same.push(form);
        }
      }
    }
  }

  /** True when the label is a declared one, or an office and form of address with a declared name. */
  has(text: string): boolean {
    if (this.#keys.has(keyOf(text))) return true;
    const { name } = splitOffice(text, this.#language, this.#names);
    if (name === '') return false;
    if (this.#keys.has(keyOf(name))) return true;
    const evidence = { names: this.#names, surnames: [] };
    return wordsOf(name).some((word) => (this.#byWord.get(word) ?? []).some((form) => sameName(form, name, evidence)));
  }

  /** The declared label that `text` is most probably a slip of; null when none is near. */
  nearest(text: string): string | null {
    const wanted = fold(text);
    const limit = wanted.length >= 9 ? 2 : 1;
    let best: string | null = null;
    let least = limit + 1;
    for (const form of this.#near.near(wanted)) {
      const distance = editDistance(wanted, fold(form), limit);
      if (distance < least) {
        least = distance;
        best = form;
      }
    }
    return best;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

function fold(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('').toLowerCase();
}
