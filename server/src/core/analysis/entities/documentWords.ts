import type { Analysis } from '../analysis.ts';
import { evidenceOf, splitOffice } from '../names.ts';
import type { NameEvidence } from '../sameName.ts';
import type { Paragraph } from '../paragraphs.ts';
import { sameList } from '../sameList.ts';
import type { Language } from '../../languages/language.ts';
import { labelWord } from '../../syntax/vocabulary.ts';
import type { Block } from '../../syntax/transcript.ts';
import { lookupKey } from '../../text/tokens.ts';
import { barer, Lexicon, lowerWords, openingWords } from './lexicon.ts';
import type { DocumentWords } from './people.ts';

/** What is said, and headings, titles and notes around it; not what a web page or a file has left there. */
export function isRead(block: Block): boolean {
  return block.furniture !== 'front-matter' && block.furniture !== 'web';
}

/** True for what stands for a part and no person: `Operator`, an office, initials, small letters, figures. */
export function isPart(name: string, language: Language): boolean {
  const part = labelWord(lookupKey(name));
  return (
    (part !== null && part !== 'office') ||
    !/\p{Lu}/u.test(name) ||
    /\d/.test(name) ||
    /^\p{Lu}{1,3}$/u.test(name) ||
    splitOffice(name, language).name === ''
  );
}

/** The names that a version shows outside of what is said in it. */
interface Shown {
  readonly language: Language;
  /** The texts of its labels, each once. */
  readonly labels: readonly string[];
  readonly participants: readonly string[];
  /** Those participants that are no mere part. */
  readonly people: readonly string[];
}

/** The words of a version, with what the next one can take over. */
export interface WordsRead {
  readonly words: DocumentWords;
  readonly shown: Shown;
  /** The words that names may begin with; null while nobody had to ask where one stands. */
  readonly openings: Lexicon | null;
  /** True for a paragraph that sees other words than in the version before; null when all do. */
  readonly isAnother: ((paragraph: Paragraph) => boolean) | null;
}

/** What gave way to what, between the version before and this one. */
export interface Replaced {
  readonly removed: readonly Paragraph[];
  readonly added: readonly Paragraph[];
}

/** The words of the document; after an edit only those of the paragraphs that it touched are looked at, if names stay what they are. */
export function readWords(
  analysis: Analysis,
  paragraphs: () => Iterable<Paragraph>,
  previous: WordsRead | null,
  replaced: () => Replaced,
): WordsRead {
  const shown = readShown(analysis, previous?.shown ?? null);
  const before = previous?.words;
  const evidence = shown === previous?.shown && before !== undefined ? before.evidence : readEvidence(shown);
  const { language } = shown;
  if (previous === null || before?.language !== language || !sameEvidence(before.evidence, evidence))
    return {
      words: { language, lower: Lexicon.of(paragraphs(), lowerWords), evidence },
      shown,
      openings: null,
      isAnother: null,
    };
  const { removed, added } = replaced();
  if (removed.length === 0 && added.length === 0) return { ...previous, shown, isAnother: () => false };
  const lower = before.lower.replaced(removed, added);
  const words = { language, lower, evidence: before.evidence };
  const flipped = new Set<string>();
  for (const paragraph of [...removed, ...added])
    lowerWords(paragraph, (key) => {
      if (lower.has(key) !== before.lower.has(key)) flipped.add(key);
    });
  let openings = previous.openings?.replaced(removed, added) ?? null;
  if (flipped.size === 0) return { words, shown, openings, isAnother: () => false };
  openings ??= Lexicon.of(paragraphs(), openingWords);
  // A word that nowhere stands where a name may begin changes nothing, and most that are typed are none.
  for (const key of flipped) if (!openings.has(key)) flipped.delete(key);
  return {
    words,
    shown,
    openings,
    isAnother: (paragraph) => flipped.size > 0 && looksAtOne(paragraph, flipped),
  };
}

function readShown({ transcript, participants }: Analysis, previous: Shown | null): Shown {
  const { language, blocks } = transcript;
  const texts = new Set<string>();
  for (const block of blocks) if (block.label !== null && isRead(block)) texts.add(block.label.text);
  const labels = [...texts];
  const names = participants.map(({ name }) => name);
  if (previous?.language === language && sameList(previous.labels, labels) && sameList(previous.participants, names))
    return previous;
  return { language, labels, participants: names, people: names.filter((name) => !isPart(name, language)) };
}

function readEvidence({ language, labels, participants }: Shown): NameEvidence {
  const byLabels = evidenceOf(labels, language);
  const names = [...new Set([...byLabels.names, ...participants])].filter((name) => !isPart(name, language));
  return { names, surnames: byLabels.surnames };
}

function sameEvidence(left: NameEvidence, right: NameEvidence): boolean {
  return left === right || (sameList(left.names, right.names) && sameList(left.surnames, right.surnames));
}

/** True when a name may begin with one of the words. */
function looksAtOne({ tokens, openings }: Paragraph, keys: ReadonlySet<string>): boolean {
  return openings.some((at) => barer(tokens[at]?.key ?? '').some((key) => keys.has(key)));
}
