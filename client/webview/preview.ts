/** The page that shows a transcript as it will be read, and follows the editor. */
import { html } from './element.ts';
import { listen, reveal } from './extension.ts';
import type { PreviewChange, PreviewPart, PreviewWords, ToPreview } from './messages.ts';

const content = document.getElementById('content') ?? document.body;
const keys = html('p', { class: 'unseen' });
const nothing = html('p', { class: 'nothing' });
/** One element for each part of the transcript, and nothing else. */
const parts = html('div');
content.append(keys, nothing, parts);

let words: PreviewWords = { keys: '', nothing: '', question: '', answer: '', statement: '' };
/** The first line of each part. */
let lines: readonly number[] = [];
/** The paragraph that the cursor is in; the one that the Tab key leads to. */
let current: HTMLElement | null = null;

listen<ToPreview>((message) => {
  switch (message.type) {
    case 'whole':
      words = message.words;
      keys.textContent = words.keys;
      nothing.textContent = words.nothing;
      parts.replaceChildren();
      current = null;
      return apply(message.change);
    case 'change':
      return apply(message.change);
    case 'cursor': {
      const paragraph = paragraphAt(message.line);
      if (paragraph === null) return;
      setCurrent(paragraph);
      if (!isInView(paragraph)) paragraph.scrollIntoView({ block: 'center' });
      return;
    }
    case 'top': {
      // Whoever works in the preview is not carried away by the editor.
      if (message.line === 0) window.scrollTo({ top: 0 });
      else if (!document.hasFocus()) paragraphAt(message.line)?.scrollIntoView({ block: 'start' });
      return;
    }
  }
});

/** Replaces the parts that changed and leaves all others as they are, so that the page stays where it is. */
function apply(change: PreviewChange): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
  const hadFocus = focused !== null && parts.contains(focused);
  const lineOfFocus = hadFocus ? lineOf(focused) : 0;
  const lineOfCurrent = current === null ? 0 : lineOf(current);
  const gone = [...parts.children].slice(change.start, change.start + change.removed);
  const after = parts.children[change.start + change.removed] ?? null;
  for (const part of change.parts) parts.insertBefore(rendered(part), after);
  for (const part of gone) part.remove();
  lines = change.lines;
  document.documentElement.lang = change.language;
  nothing.hidden = lines.length > 0;
  if (current?.isConnected !== true) setCurrent(paragraphAt(lineOfCurrent));
  if (hadFocus && !focused.isConnected) paragraphAt(lineOfFocus)?.focus({ preventScroll: true });
}

function rendered({ kind, label, labelNote, paragraphs }: PreviewPart): HTMLElement {
  const role = kind === 'question' || kind === 'answer' || kind === 'statement' ? words[kind] : '';
  const article = html('article', { class: kind });
  if (role !== '') article.append(html('span', { class: 'role' }, role));
  paragraphs.forEach(({ line, runs }, index) => {
    const paragraph = html(kind === 'heading' && index === 0 ? 'h1' : 'p', { 'data-line': line, tabindex: -1 });
    if (index === 0 && label !== null) paragraph.append(...labelOf(label, labelNote));
    for (const { text, isNote } of runs) paragraph.append(isNote ? html('em', {}, text) : text);
    article.append(paragraph);
  });
  // A turn in which nobody has said anything yet is shown all the same.
  if (paragraphs.length === 0 && label !== null) {
    article.append(html('p', { 'data-line': 0, tabindex: -1 }, ...labelOf(label, labelNote)));
  }
  return article;
}

function labelOf(label: string, note: string | null): (string | Node)[] {
  return [
    html('strong', {}, note === null ? `${label}:` : label),
    ...(note === null ? [] : [' ', html('em', {}, note), ':']),
    ' ',
  ];
}

/** The paragraph that a line of the transcript is in, or the last one before it. */
function paragraphAt(line: number): HTMLElement | null {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const index = Math.max(low - 1, 0);
  const within = [...(parts.children[index]?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const first = lines[index] ?? 0;
  return within.findLast((paragraph) => first + Number(paragraph.dataset['line']) <= line) ?? within[0] ?? null;
}

function lineOf(paragraph: HTMLElement): number {
  const part = paragraph.parentElement;
  const index = part === null ? -1 : [...parts.children].indexOf(part);
  return (lines[index] ?? 0) + Number(paragraph.dataset['line']);
}

function setCurrent(paragraph: HTMLElement | null): void {
  current?.removeAttribute('aria-current');
  if (current !== null) current.tabIndex = -1;
  current = paragraph;
  current?.setAttribute('aria-current', 'true');
  if (current !== null) current.tabIndex = 0;
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

function paragraphOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
}

parts.addEventListener('dblclick', ({ target }) => {
  const paragraph = paragraphOf(target);
  if (paragraph !== null) reveal(lineOf(paragraph));
});

parts.addEventListener('keydown', (event) => {
  const paragraph = paragraphOf(event.target);
  if (paragraph === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') reveal(lineOf(paragraph));
  else if (event.key === 'ArrowDown') step(paragraph, 1);
  else if (event.key === 'ArrowUp') step(paragraph, -1);
  else return;
  event.preventDefault();
});

/** Goes to the next paragraph or the one before. */
function step(from: HTMLElement, by: 1 | -1): void {
  const all = [...parts.querySelectorAll<HTMLElement>('[data-line]')];
  const next = all[all.indexOf(from) + by];
  if (next === undefined) return;
  setCurrent(next);
  next.focus();
}
