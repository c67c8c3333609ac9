import { Parser } from 'htmlparser2';

/** How many line breaks an element asks for before and behind it: 2 is a blank line. */
const breaks: Readonly<Record<string, 1 | 2>> = {
  ...asking(2, 'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article figure header footer aside main'),
  ...asking(1, 'div li dt dd tr caption figcaption address form fieldset center details summary legend body option'),
};

function asking(count: 1 | 2, names: string): Record<string, 1 | 2> {
  return Object.fromEntries(names.split(' ').map((name) => [name, count]));
}

/** Elements that no browser shows as text. */
const unseen = new Set(
  'script style noscript template title svg iframe object canvas select textarea audio video'.split(' '),
);
/** How an element says in its own attributes that it is not shown; what a style sheet hides cannot be told. */
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;
const preformatted = /(?:^|;)\s*white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\s*(?:;|$)/iu;
/** White space that a browser draws as one space; a no-break space is none. */
const space = /[ \t\r\n\f]+/gu;

/** An element that is open. */
interface Open {
  readonly name: string;
  /** Takes up the text in it: its own where the element may be dropped when its end comes. */
  readonly lines: Lines;
  /** Whether it is dropped at its end: surely, or only where its end stands in the page. */
  readonly isDropped: 'surely' | 'at-end' | null;
  readonly isInDropped: boolean;
  readonly keepsSpace: boolean;
  /** Of a list that counts: the number of the next item. */
  next: number | null;
  /** The item of a list that it is or stands in: what comes before it, and whether it has text outside links. */
  readonly item: { readonly place: Place; readonly mark: string; hasText: boolean } | null;
  /** Of the sign that Word sets before an item. */
  readonly isWordMark: boolean;
  readonly isLink: boolean;
}

/** A place in the output where something may still be put in. */
interface Place {
  text: string;
}

/**
 * The text of a web page, or of a part of one, as a browser shows it: paragraphs with a blank line between them, a line for
 * each row, `<br>` as a line break, lists with a sign or number before each item. No-break spaces, curly quotes and invisible
 * characters stay what they are. Only what a page does not show is left out: scripts, styles, hidden elements; and the
 * navigation, where it is marked as such. What else is not part of the transcript stays, for the rule `page-furniture` to
 * report. Takes time linear in the text.
 */
export function pageText(html: string): string {
  const output = new Lines();
  const stack: Open[] = [
    {
      name: '',
      lines: output,
      isDropped: null,
      isInDropped: false,
      keepsSpace: false,
      next: null,
      item: null,
      isWordMark: false,
      isLink: false,
    },
  ];
  const top = (): Open => stack[stack.length - 1] as Open;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = top();
        const style = attributes['style'] ?? '';
        const isHidden = name === 'nav' || 'hidden' in attributes || hiddenStyle.test(style);
        const isDropped = unseen.has(name) ? 'surely' : isHidden && !parent.isInDropped ? 'at-end' : null;
        const isWordMark = /mso-list\s*:\s*ignore/iu.test(style);
        const lines = isDropped !== null || isWordMark ? new Lines() : parent.lines;
        if (name === 'br') lines.breakLine();
        lines.ask(breaks[name] ?? 0);
        if ((name === 'td' || name === 'th') && !lines.isAtStart) lines.write('\t');
        if (name === 'q') lines.write('“');
        let { item } = parent;
        if (name === 'li') {
          item = {
            place: lines.hold(),
            mark: parent.next === null ? '- ' : `${parent.next++}. `,
            hasText: false,
          };
        }
        stack.push({
          name,
          lines,
          isDropped,
          isInDropped: parent.isInDropped || isDropped !== null,
          keepsSpace: parent.keepsSpace || name === 'pre' || preformatted.test(style),
          next: name === 'ol' ? Number.parseInt(attributes['start'] ?? '1', 10) || 1 : null,
          item,
          isWordMark,
          isLink: parent.isLink || name === 'a' || name === 'button',
        });
      },
      ontext(text) {
        const { lines, keepsSpace, isLink, item } = top();
        if (keepsSpace) {
          const [first = '', ...others] = text.split(/\r\n|\r|\n/u);
          lines.writeAsIs(first);
          for (const other of others) {
            lines.breakLine();
            lines.writeAsIs(other);
          }
        } else lines.write(text.replace(space, ' '));
        if (isLink || text.trim() === '') return;
        if (item !== null) item.hasText = true;
      },
      onclosetag(name, isImplied) {
        if (stack.length === 1 || top().name !== name) return;
        const open = top();
        stack.pop();
        const parent = top();
        // Without its end it is not certain what all belongs to it.
        if (open.isDropped === 'at-end' && isImplied) parent.lines.take(open.lines);
        if (open.isWordMark)
          parent.lines.write(
            `${open.lines
              .text()
              .trim()
              .replace(/^[·•o§]$/u, '-')} `,
          );
        // An item that is a link and nothing else belongs to a menu.
        if (name === 'li' && open.item?.hasText === true) open.item.place.text = open.item.mark;
        if (name === 'q') open.lines.write('”');
        parent.lines.ask(open.isDropped === null ? (breaks[name] ?? 0) : 0);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return output.text();
}

/** Text that is written piece by piece, with the white space as a browser draws it. */
class Lines {
  readonly #pieces: (string | Place)[] = [];
  /** Line breaks that come before the next text; none at the beginning. */
  #asked = 0;
  /** Line breaks that stand there in so many words. */
  #broken = 0;
  #hasSpace = true;
  /** True behind a place that is held: what comes next stands on the same line. */
  #isHeld = false;
  /** True where nothing is written on the line yet. */
  isAtStart = true;

  /** Asks for so many line breaks at least before what is written next. */
  ask(count: number): void {
    if (this.#isHeld) return;
    this.#asked = Math.max(this.#asked, count);
    if (count > 0) this.#startLine();
  }

  breakLine(): void {
    this.#broken++;
    this.#startLine();
  }

  #startLine(): void {
    this.#hasSpace = true;
    this.isAtStart = true;
  }

  /** Writes text in which each run of white space is one space, which goes where a space or a line's beginning is before it. */
  write(text: string): void {
    this.writeAsIs(this.#hasSpace ? text.replace(/^ +/u, '') : text);
  }

  /** Writes text that holds no line break. */
  writeAsIs(text: string): void {
    if (text === '') return;
    this.#finishLine();
    this.#pieces.push(text);
    this.#isHeld = false;
    this.#hasSpace = text.endsWith(' ');
    this.isAtStart = false;
  }

  #finishLine(): void {
    const count = Math.min(2, Math.max(this.#asked, this.#broken));
    if (this.#pieces.length > 0 && count > 0) this.#pieces.push('\n'.repeat(count));
    this.#asked = 0;
    this.#broken = 0;
  }

  /** A place before what is written next, for something that is only known later. */
  hold(): Place {
    this.#finishLine();
    const place: Place = { text: '' };
    this.#pieces.push(place);
    this.#isHeld = true;
    return place;
  }

  /** Writes what stands in `other`. */
  take(other: Lines): void {
    const text = other.text();
    if (text === '') return;
    this.ask(1);
    this.writeAsIs(text);
    this.ask(1);
  }

  text(): string {
    const joined = this.#pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
    const lines = joined.split('\n').map((line) => (line.trim() === '' ? '' : line.replace(/[ \t]+$/u, '')));
    return lines
      .join('\n')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .replace(/^\n+|\n+$/gu, '');
  }
}
