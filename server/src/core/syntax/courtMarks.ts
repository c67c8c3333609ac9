/**
 * What the records of American courts and committees set between turns: who examines, `BY MR. HOLT:`, which examination it is,
 * `CROSS-EXAMINATION (CONTINUED)`, and how a witness is introduced. The words are those of that format, in English only.
 */
const mark =
  /^(?:CONTINUED\s+)?BY\s+(?:MR|MS|MRS|DR|MISS|THE)\b[^:]{1,40}:?$|^(?:(?:RE-?)?(?:DIRECT|CROSS)[ -]+)?EXAMINATION(?:\s+(?:BY|OF|CONTINUED|\()\b.{0,50})?$|^\p{Lu}[\p{Lu}\s.’'-]{4,40},\s.{0,80}\b(?:called as a witness|having been|(?:duly|previously) sworn)\b.{0,120}$|^(?:(?:OPENING|PREPARED)\s+)?(?:STATEMENTS?|TESTIMONY)\s+OF\s[\p{Lu}\s.,’'-]+$/u;
const opening = /\bsworn\b|^(?:EXAMINATION|PROCEEDINGS)\b/iu;

/** True for a line between turns that says who is examined, by whom, or whose statement follows. */
export function isExaminationMark(content: string): boolean {
  return mark.test(content);
}

/** True for a line with which the examination of a witness begins, so that a list of those present is over. */
export function opensExamination(content: string): boolean {
  return opening.test(content);
}
