/*
 * Tells whether a plain-text or Markdown file looks like a transcript. The client asks this of every such file that is
 * opened, long before any server runs, and the command line asks it of the files of a folder. Both must agree, so the
 * client shares this code with the server. It imports nothing but the words of the languages, which are generated for it, and
 * stays small.
 */
import { addressing, announcing, asking, links, verbatim } from './detectWords.ts';

/** How much of a text is looked at, in UTF-16 units. */
export const sampleLength = 8192;

/** A label: capitalised words with particles, perhaps an office after a comma, a note, markup; then a colon. */
const labelPattern = new RegExp(
  String.raw`^(?:> ?)?(?:\d+ {2,})?[*_]{0,3}(\p{Lu}[\p{L}\p{M}\d'’.-]*(?:[ \u00a0]+(?:(?:${links})[ \u00a0]+)*[\p{Lu}\d][\p{L}\p{M}\d'’.-]*){0,6})(?:, [^.:;!?]{3,70})?(?:[ \u00a0]*[([][^()[\]]{2,60}[)\]])?[*_ \u00a0]{0,4}[:：][*_]{0,3}(?=\s|$|\p{Lu})`,
  'u',
);

/** Marks without a colon, as the White House and courts set them: `Q    …`, `A.  …`. */
const markPattern = /^(?:\d+ {2,})?[*_]{0,3}([QA])(?:[*.:]{1,4}\s|\s[-–]\s|[ \t\u00a0]{2})\s*(?=\S)/u;

/** Capitalised words before a colon that belong to mail, logs, change lists, manuals and forms. */
const notSpeaker =
  /^(?:notes?|nb|tip|hint|warn(?:ing)?|caution|important|error|info|debug|fatal|notice|examples?|usage|default|type|returns?|param(?:eter)?s?|arguments?|options?|see|todo|fixme|fix(?:ed|es)?|added|changed|removed|security|deprecated|date|time|sent|authors?|version|name|title|description|summary|status|source|url|link|tags?|category|updated|step|figure|table|section|part|problem|solution|result|output|input|features?|reason|when|where|what|who|why|how|if|for|in|on|at|this|these|here|then|remember|finally|first|second|let|regarding)(?!\p{L})/iu;

/** Lines that a manual or a program has and a transcript has not. */
const technical = /^\s*(?:#{2,} |[-*+] |\d+[.)] |\||[{}<>$]|(?:import|const|let|def|class|return|export) )/u;

/** The header of a mail. */
const mail = /^(?:from|to|received|von|an|de|от): .+[@<]|^mime-version:/imu;

/**
 * True when the beginning of `text` (its first {@link sampleLength} units) reads like a transcript: labels that ask or
 * come back, with people talking after them, and little else.
 */
export function looksLikeTranscript(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const speakers = new Map<string, number>();
  let spoken = 0;
  let addressed = 0;
  let asked = 0;
  let named = 0;
  let repeated = 0;
  let technicalLines = 0;
  let fenced = false;
  const lines = sample
    .replace(/^\ufeff?---\r?\n[^]*?\n---\r?\n/u, '')
    .replace(/(?<=[.?!…»0-9\p{L}]) (?=\p{Lu}\.\p{Lu}\p{L}+: )/gu, '\n')
    .split(/[\r\n]+\s*/u);
  for (const [index, line] of lines.entries()) {
    if (/^(?:```|~~~)/u.test(line)) fenced = !fenced;
    const label = markPattern.exec(line) ?? labelPattern.exec(line);
    const name = label?.[1];
    if (fenced || (!label && technical.test(line))) technicalLines++;
    if (!label || !name || notSpeaker.test(name)) continue;
    const speech = `${line.slice(label[0].length).replace(/^[\d:[\]() ]+$/u, '')} ${lines.slice(index + 1, index + 3).join(' ')}`;
    if (!/\p{Ll}.*[\s,]\S|[.?!…]/u.test(speech)) continue;
    spoken++;
    if (addressing.test(speech)) addressed++;
    if (asking.test(name)) asked++;
    if (name.length > 1) named++;
    const surname = name.slice(name.search(/[^ \u00a0]+$/u));
    const count = (speakers.get(surname) ?? 0) + 1;
    speakers.set(surname, count);
    repeated += count === 2 ? 2 : count > 2 ? 1 : 0;
  }
  const beginning = sample.slice(0, 2000);
  if (technicalLines > 2 * spoken + 9 || mail.test(sample)) return false;
  if (verbatim.test(beginning)) return true;
  if (addressed === 0) return false;
  // Questions and answers without any name are a court's, or a manual's that says what it is asked often.
  if (announcing.test(beginning)) return named > 0 || (spoken > 5 && !/\b(?:faq|asked)\b/iu.test(beginning));
  if (asked > 1 && named > 1) return true;
  return spoken > 2 && named > 1 && repeated * 3 >= spoken && addressed * 2 >= spoken && technicalLines <= spoken;
}
