/** The page that shows a transcript as it will be read, and follows the editor. */
import { html } from './element.ts';
import { listen, reveal } from './extension.ts';
import { PartList } from './partList.ts';
import type { ReadingPart } from '../../server/src/protocol.ts';
import type { PreviewChange, PreviewWords, ToPreview } from './messages.ts';

const content = document.getElementById('content') ?? document.body;
const keys = html('p', { class: 'unseen' });
const nothing = html('p', { class: 'nothing' });
const parts = new PartList();
content.append(keys, nothing, parts.element);

/** What the kinds of turns are called. */
let roles: PreviewWords['roles'] = {};
/** The first line of each part. */
let lines: readonly number[] = [];
/** The paragraph that the cursor is in; the one that the Tab key leads to. */
let current: HTMLElement | null = null;

listen<ToPreview>((message) => {
  switch (message.type) {
    case 'whole':
      begin(message.words);
      return apply(message.change);
    case 'change':
      return apply(message.change);
    case 'cursor': {
      const paragraph = paragraphAt(message.line);
      setCurrent(paragraph);
      if (paragraph !== null && !isInView(paragraph)) paragraph.scrollIntoView({ block: 'center' });
      return;
    }
    case 'top':
      // Whoever works in the preview is not carried away by the editor.
      if (document.hasFocus()) return;
      if (message.line === 0) window.scrollTo({ top: 0 });
      else paragraphAt(message.line)?.scrollIntoView({ block: 'start' });
      return;
  }
});

/** Forgets the transcript that is shown. */
function begin(words: PreviewWords): void {
  ({ roles } = words);
  keys.textContent = words.keys;
  nothing.textContent = words.nothing;
  parts.clear();
  current = null;
}

/** Replaces the parts that changed and leaves all others as they are, so that the page stays where it is. */
function apply(change: PreviewChange): void {
  const focused = paragraphOf(document.activeElement);
  const lineOfFocus = focused === null ? 0 : lineOf(focused);
  const lineOfCurrent = current === null ? 0 : lineOf(current);
  parts.replace(change.start, change.removed, change.parts.map(rendered));
  ({ lines } = change);
  parts.element.lang = change.language;
  nothing.hidden = lines.length > 0;
  if (current?.isConnected !== true) setCurrent(paragraphAt(lineOfCurrent));
  if (focused?.isConnected === false) paragraphAt(lineOfFocus)?.focus({ preventScroll: true });
}

function rendered({ kind, label, labelNote, paragraphs }: ReadingPart): HTMLElement {
  const role = roles[kind];
  const article = html('article', { class: kind, ...(role === undefined ? {} : { 'aria-label': role }) });
  // A turn in which nobody has said anything yet is shown all the same.
  const said = paragraphs.length === 0 && label !== null ? [{ line: 0, runs: [] }] : paragraphs;
  for (const [index, { line, runs }] of said.entries()) {
    const paragraph = html(kind === 'heading' && index === 0 ? 'h1' : 'p', { 'data-line': line, tabindex: -1 });
    if (index === 0 && label !== null) paragraph.append(...labelOf(label, labelNote));
    for (const { text, isNote } of runs) paragraph.append(isNote ? html('em', {}, text) : text);
    article.append(paragraph);
  }
  return article;
}

function labelOf(label: string, note: string | null): (string | Node)[] {
  return note === null
    ? [html('strong', {}, `${label}:`), ' ']
    : [html('strong', {}, label), ' ', html('em', {}, `(${note})`), ': '];
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
  const within = [...(parts.at(index)?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  const first = lines[index] ?? 0;
  return within.findLast((paragraph) => first + Number(paragraph.dataset['line']) <= line) ?? within[0] ?? null;
}

function lineOf(paragraph: HTMLElement): number {
  const part = paragraph.parentElement;
  const index = part === null ? -1 : parts.indexOf(part);
  return (lines[index] ?? 0) + Number(paragraph.dataset['line']);
}

function setCurrent(paragraph: HTMLElement | null): void {
  if (current !== null) {
    current.removeAttribute('aria-current');
    current.tabIndex = -1;
  }
  current = paragraph;
  if (current !== null) {
    current.setAttribute('aria-current', 'true');
    current.tabIndex = 0;
  }
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

function paragraphOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
}

parts.element.addEventListener('click', ({ target }) => {
  const paragraph = paragraphOf(target);
  // Whoever selects text to copy it goes nowhere.
  if (paragraph !== null && getSelection()?.isCollapsed !== false) goTo(paragraph);
});

parts.element.addEventListener('dblclick', ({ target }) => {
  const paragraph = paragraphOf(target);
  if (paragraph !== null) reveal(lineOf(paragraph), true);
});

parts.element.addEventListener('keydown', (event) => {
  const paragraph = paragraphOf(event.target);
  if (paragraph === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') reveal(lineOf(paragraph), true);
  else if (event.key === 'ArrowDown') step(paragraph, 1);
  else if (event.key === 'ArrowUp') step(paragraph, -1);
  else return;
  event.preventDefault();
});

/** Goes to the next paragraph or the one before. */
function step(from: HTMLElement, by: 1 | -1): void {
  const all = [...parts.element.querySelectorAll<HTMLElement>('[data-line]')];
  const next = all[all.indexOf(from) + by];
  if (next !== undefined) goTo(next);
}

/** Makes a paragraph the current one, in the editor, too. */
function goTo(paragraph: HTMLElement): void {
  setCurrent(paragraph);
  paragraph.focus();
  reveal(lineOf(paragraph), false);
}
