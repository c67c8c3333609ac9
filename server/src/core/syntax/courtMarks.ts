/**
 * What the records of courts and committees set between turns: who examines, `BY MR. HOLT:`, which examination it is,
 * `CROSS-EXAMINATION (CONTINUED)` in America and `Cross-examined by Mr Holt` in Britain, and how a witness is introduced. The
 * words are those of that format, in English only.
 */
const mark =
  /^(?:CONTINUED\s+)?BY\s+(?:MR|MS|MRS|DR|MISS|THE)\b[^:]{1,40}:?$|^(?:(?:Further\s+)?(?:[Rr]e|[Cc]ross|Further)?-?\s?[Ee]xamined|(?:FURTHER\s+)?(?:RE|CROSS)?-?EXAMINED)\s+(?:by|BY)\s+(?:the\s+|THE\s+)?\p{Lu}[^:.?!]{1,10}(?:\.\s?)?[^:.?!]{0,40}[:.]?$|^(?:FURTHER\s+)?(?:(?:RE-?)?(?:DIRECT|CROSS)[ -]+)?EXAMINATION(?:\s+(?:BY|OF|CONTINUED|\()\b.{0,50})?$|^\p{Lu}[\p{Lu}\s.’'-]{4,40},\s.{0,80}\b(?:called as a witness|having been|(?:duly|previously) sworn)\b.{0,120}$|^(?:(?:OPENING|PREPARED)\s+)?(?:STATEMENTS?|TESTIMONY)\s+OF\s[\p{Lu}\s.,’'-]+$/u;
const opening = /\bsworn\b|^(?:EXAMINATION|PROCEEDINGS)\b/iu;

/** True for a line between turns that says who is examined, by whom, or whose statement follows. */
export function isExaminationMark(content: string): boolean {
  return mark.test(content);
}

const examination =
  /^(?:(?:FURTHER\s+)?(?:(?:RE-?)?(?:DIRECT|CROSS)[ -]+)?EXAMINATION|(?:FURTHER\s+)?(?:RE|CROSS|FURTHER)?-?\s?EXAMINED)\b/iu;
const examiner = /^BY\s/u;

/**
 * The examination that a mark opens, and who examines where the mark says so on a line of its own; null for other marks.
 * @param lines the lines of the mark, without margins
 * @param below the line below it
 */
export function examinationOf(
  lines: readonly string[],
  below: string,
): { readonly name: string; readonly by: string } | null {
  const at = lines.findIndex((line) => examination.test(line) && mark.test(line));
  const name = lines[at];
  if (name === undefined) return null;
  const next = lines[at + 1] ?? below;
  const by = examiner.test(next) && mark.test(next) ? next : '';
  return { name: withoutColon(name), by: withoutColon(by) };
}

function withoutColon(line: string): string {
  return line.replace(/\s*[:.]$/u, '');
}

/** True for a first unit with which a mark can begin that is not set in capitals: `Cross-examined by`. */
export function beginsExaminationMark(unit: number): boolean {
  return unit === 0x42 || unit === 0x43 || unit === 0x45 || unit === 0x46 || unit === 0x52;
}

/** True for a line with which the examination of a witness begins, so that a list of those present is over. */
export function opensExamination(content: string): boolean {
  return opening.test(content);
}
