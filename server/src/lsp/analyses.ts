import type { RemoteConsole } from 'vscode-languageserver';
import {
  analyse,
  check,
  parse,
  recheck,
  reparseDocument,
  applyBaseline,
  type Analysis,
  type AppliedBaseline,
  type CheckOptions,
  type Checked,
  type DocumentText,
  type ParseOptions,
  type RepairOptions,
  type Transcript,
} from '../core/index.ts';
import type { OpenDocument } from './documents.ts';
import type { ResourceSettings } from './settings.ts';
import { today } from '../today.ts';

/**
 * How long a document is analysed, in UTF-16 units: some 300 hours of speech. What is longer is no transcript but a mistake,
 * and would keep the server busy for seconds at each keystroke; it counts as empty, and a diagnostic says so.
 */
export const maximumLength = 20_000_000;

/**
 * What is known of each version of a document, worked out when a feature first asks, for all features together, and
 * forgotten with the version.
 */
export class Analyses {
  readonly #log: Pick<RemoteConsole, 'error'>;
  /** Of each document the version that was read last; the next one is read from it. */
  readonly #transcripts = new WeakMap<OpenDocument, Transcript>();
  /** The language that was asked for when a transcript was read. */
  readonly #languages = new WeakMap<Transcript, string | undefined>();
  readonly #analyses = new WeakMap<
    DocumentText,
    { readonly language: string | undefined; readonly analysis: Analysis }
  >();
  /** Of each document the version that was checked last; the next one is checked from it. */
  readonly #checked = new WeakMap<OpenDocument, Checked>();
  readonly #applied = new WeakMap<Checked, AppliedBaseline>();
  readonly #generations = new WeakMap<OpenDocument, number>();
  readonly #arrangements = new WeakMap<OpenDocument, number>();
  readonly #options = new WeakMap<ResourceSettings, CheckOptions>();
  readonly #failed = new Set<string>();
  readonly #refused = new Set<string>();

  constructor(log: Pick<RemoteConsole, 'error'>) {
    this.#log = log;
  }

  /** The analysis of a version of the document. */
  analysis(document: OpenDocument, text: DocumentText, settings: ResourceSettings): Analysis {
    const known = this.#analyses.get(text);
    if (known !== undefined && known.language === settings.language) return known.analysis;
    const analysis = analyse(this.#read(document, text, settings));
    this.#analyses.set(text, { language: settings.language, analysis });
    return analysis;
  }

  /** The findings in a version of the document, in order of position, and those that its baseline knows. */
  findings(document: OpenDocument, text: DocumentText, settings: ResourceSettings): AppliedBaseline {
    const checked = this.#check(document, text, settings);
    let applied = this.#applied.get(checked);
    if (applied === undefined) {
      applied = applyBaseline(checked.findings, settings.baseline, text);
      this.#applied.set(checked, applied);
    }
    return applied;
  }

  /**
   * A number that stays the same as long as the findings only move, as they do when somebody types inside a sentence: then
   * nothing else about the document is new either.
   */
  generation(document: OpenDocument, text: DocumentText, settings: ResourceSettings): number {
    this.#check(document, text, settings);
    return this.#generations.get(document) ?? 0;
  }

  /** A number that stays the same as long as no finding comes, goes or stands at another line or character. */
  arrangement(document: OpenDocument, text: DocumentText, settings: ResourceSettings): number {
    this.#check(document, text, settings);
    return this.#arrangements.get(document) ?? 0;
  }

  #check(document: OpenDocument, text: DocumentText, settings: ResourceSettings): Checked {
    const known = this.#checked.get(document);
    const options = this.#optionsOf(settings);
    if (known?.transcript.document === text && known.options === options) return known;
    const analysed = this.#analyses.get(text);
    const isRead = analysed !== undefined && analysed.language === settings.language;
    const transcript = isRead ? analysed.analysis.transcript : this.#read(document, text, settings);
    const checked = recheck(known ?? null, transcript, options, () => this.analysis(document, text, settings));
    this.#checked.set(document, checked);
    if (!checked.isMoved) this.#generations.set(document, (this.#generations.get(document) ?? 0) + 1);
    // Which findings the baseline knows hangs on the words around them.
    if (!checked.isInPlace || settings.baseline.length > 0)
      this.#arrangements.set(document, (this.#arrangements.get(document) ?? 0) + 1);
    if (settings.comparesReading) this.#compareFindings(document.uri, checked);
    return checked;
  }

  #optionsOf(settings: ResourceSettings): CheckOptions {
    let options = this.#options.get(settings);
    if (options === undefined) {
      options = {
        ...checkOptionsOf(settings),
        today: today(),
        onError: (ruleId, error) => this.#ruleFailed(ruleId, error),
        onRefused: (ruleId) => this.#fixRefused(ruleId),
      };
      this.#options.set(settings, options);
    }
    return options;
  }

  #read(document: OpenDocument, text: DocumentText, { language, comparesReading }: ResourceSettings): Transcript {
    const options: ParseOptions = language === undefined ? {} : { language };
    if (text.length > maximumLength) return parse('', options);
    const previous = this.#transcripts.get(document);
    if (previous?.document === text && this.#languages.get(previous) === language) return previous;
    const transcript = previous === undefined ? parse(text, options) : reparseDocument(previous, text, options);
    this.#transcripts.set(document, transcript);
    this.#languages.set(transcript, language);
    if (comparesReading) this.#compare(document.uri, transcript, parse(text.text(), options));
    return transcript;
  }

  /** Says where two readings of one text differ, without a word of the text. */
  #compare(uri: string, read: Transcript, fromScratch: Transcript): void {
    const block = read.blocks.findIndex(
      (one, index) => JSON.stringify(one) !== JSON.stringify(fromScratch.blocks[index]),
    );
    const differs = [
      ...(read.language.tag === fromScratch.language.tag ? [] : ['language']),
      ...(JSON.stringify(read.convention) === JSON.stringify(fromScratch.convention) ? [] : ['convention']),
      ...(read.blocks.length === fromScratch.blocks.length ? [] : ['number of blocks']),
      ...(block < 0 ? [] : [`block ${block} at offset ${read.blocks[block]?.start}`]),
    ];
    if (differs.length > 0) {
      this.#log.error(`${uri}: read after an edit and read from scratch differ in ${differs.join(', ')}.`);
    }
  }

  /** Says that the findings after an edit differ from those of a check of all. */
  #compareFindings(uri: string, { transcript, options, findings }: Checked): void {
    const fromScratch = check(analyse(transcript), options);
    const index = findings.findIndex((one, at) => JSON.stringify(one) !== JSON.stringify(fromScratch[at]));
    if (index >= 0 || findings.length !== fromScratch.length) {
      const rule = (findings[index] ?? fromScratch[findings.length])?.ruleId ?? 'none';
      this.#log.error(`${uri}: findings after an edit and found from scratch differ, first in the rule ${rule}.`);
    }
  }

  #ruleFailed(ruleId: string, error: unknown): void {
    // A rule that fails, fails at every keystroke.
    if (this.#failed.has(ruleId)) return;
    this.#failed.add(ruleId);
    this.#log.error(`The rule ${ruleId} failed and is left out. ${describe(error)}`);
  }

  #fixRefused(ruleId: string): void {
    if (this.#refused.has(ruleId)) return;
    this.#refused.add(ruleId);
    this.#log.error(`A safe fix of ${ruleId} would have changed a word and is not offered.`);
  }
}

/** What of the settings decides what is found. */
function checkOptionsOf({ levels, settings, roster, terms }: ResourceSettings): CheckOptions {
  return { levels, settings, roster, terms };
}

/** What of the settings decides what is repaired. */
export function repairOptionsOf(settings: ResourceSettings): RepairOptions & { readonly parse: ParseOptions } {
  const { language, baseline } = settings;
  return { check: checkOptionsOf(settings), parse: language === undefined ? {} : { language }, baseline };
}

/** An error with its stack, for the log. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
