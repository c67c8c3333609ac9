import type { DocumentText } from '../text/documentText.ts';
import type { LineTable } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Language } from '../languages/language.ts';

/** Kinds of blocks that the syntax knows. Whether a turn asks or answers follows from the whole and is in the analysis. */
export type BlockKind = 'heading' | 'furniture' | 'statement' | 'turn' | 'note' | 'other';

/**
 * What kind of residue a furniture block is. `web`: language bars, navigation, share and print lines, lists of related
 * pages. `front-matter`: metadata between lines of dashes. `closing`: marks such as `END 3:05 P.M.`. `caption`: a picture
 * and its caption, a pull quote. `page`: page numbers, running heads, lists of those present, indexes.
 */
export type FurnitureKind = 'web' | 'front-matter' | 'closing' | 'caption' | 'page';

/**
 * What is wrong with how a label is printed, judged against the document's own convention.
 * `no-mark`: the colon is missing. `wrong-mark`: another mark stands for it (`;`, `.`, `::`). `space-before`: a space stands
 * before the mark where the document sets none. `no-space-after`: the text is glued to the mark. `inside-paragraph`: the
 * label stands in the middle of a paragraph. `hidden-character`: an invisible character or a look-alike letter of another
 * script is part of it.
 */
export type LabelDefect =
  | 'no-mark'
  | 'wrong-mark'
  | 'space-before'
  | 'no-space-after'
  | 'inside-paragraph'
  | 'hidden-character';

/** A speaker label as printed: `**Sergey Lavrov (retranslated):**` with every part's place. */
export interface Label {
  /** From the first character that belongs to the label, markup included, to the end of its mark and closing markup. */
  readonly span: Span;
  /** The name as written, without note, mark and markup. */
  readonly name: Span;
  /** What a person would say the label is: see design, contract of `outline`. */
  readonly text: string;
  /** The parenthesised note inside the label, without brackets, and where it stands with its brackets. */
  readonly note: string | null;
  readonly noteSpan: Span | null;
  /** Where the mark stands (`:`, `.`, `.-`); empty at the place where it should stand when there is none. */
  readonly mark: Span;
  /** The time mark that is part of the label (`00:15:28`), if any. */
  readonly time: Span | null;
  /** Id of the convention that this label follows. */
  readonly convention: string;
  /** Identity of the label inside this document: labels that differ only in case, spacing or invisible characters share it. */
  readonly key: string;
  readonly defects: readonly LabelDefect[];
}

/** A stretch of the transcript of one kind. It starts and ends on text, never on a blank line. */
export interface Block extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  /** What kind of residue a furniture block is; null on other blocks. */
  readonly furniture: FurnitureKind | null;
  /** Present on the first block of a labelled turn. */
  readonly label: Label | null;
  /** First unit of what is said or written in the block, after the label; equals `end` when there is nothing. */
  readonly bodyStart: number;
  /** Index of the block that this one continues, when furniture or a note split a turn or statement; otherwise −1. */
  readonly continues: number;
}

/** Which convention the document follows, and how sure that is (0 to 1; 0 when there are no labels). */
export interface ConventionChoice {
  readonly id: string;
  readonly confidence: number;
}

/** The tree of a transcript: blocks in order, without overlap, covering every non-blank line. */
export interface Transcript {
  /** The text as the store of open documents holds it. */
  readonly document: DocumentText;
  readonly text: string;
  readonly lines: LineTable;
  readonly language: Language;
  /** Everything that looks like a label somewhere in the document, in the form of {@link Label.key}; the same object while that does not change. */
  readonly candidateKeys: ReadonlySet<string>;
  /** The titles of sections that a list at the top names, without numbers and marks at their ends. */
  readonly titles: ReadonlySet<string>;
  readonly convention: ConventionChoice;
  readonly blocks: readonly Block[];
}
