/** A string, a template's text or a regular expression of a source file, and what it is. */
export interface Literal {
  readonly kind: 'string' | 'template' | 'expression';
  /** What stands between the quotation marks or slashes, as written; of a template one stretch between its values. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** What stands before it on its line, and behind it up to the next literal's line end. */
  readonly before: string;
  readonly after: string;
}

/** After these a slash begins an expression; after a name, a figure or a closing bracket it divides. */
const opensExpression = /(?:^|[=(,:;!&|?{}[+\-*%<>~^\n]|\b(?:return|typeof|case|of|in))$/;

/** Every literal of TypeScript source text in order; comments, types of strings among them, are none, imports are. */
export function literalsOf(source: string): Literal[] {
  const found: Literal[] = [];
  let at = 0;
  /** Where the values of the templates around end: how many braces are open inside of each. */
  const braces: number[] = [];
  const add = (kind: Literal['kind'], start: number, end: number): void => {
    const lineStart = source.lastIndexOf('\n', start) + 1;
    const lineEnd = source.indexOf('\n', end);
    found.push({
      kind,
      text: source.slice(start, end),
      line: source.slice(0, start).split('\n').length,
      before: source.slice(lineStart, start - 1),
      after: source.slice(end + 1, lineEnd < 0 ? source.length : lineEnd),
    });
  };
  const readTemplate = (start: number): void => {
    at = start;
    while (at < source.length && source[at] !== '`') {
      if (source[at] === '\\') at++;
      else if (source.startsWith('${', at)) {
        add('template', start, at);
        braces.push(0);
        at += 2;
        return;
      }
      at++;
    }
    add('template', start, at);
    at++;
  };
  while (at < source.length) {
    const sign = source.charAt(at);
    if (source.startsWith('//', at)) at = endOf(source, '\n', at);
    else if (source.startsWith('/*', at)) at = endOf(source, '*/', at) + 2;
    else if (sign === "'" || sign === '"') {
      const start = ++at;
      while (source[at] !== sign && at < source.length) at += source[at] === '\\' ? 2 : 1;
      add('string', start, at++);
    } else if (sign === '`') readTemplate(at + 1);
    else if (sign === '/' && opensExpression.test(source.slice(Math.max(0, at - 40), at).replace(/\s+$/, ''))) {
      const start = ++at;
      for (let inClass = false; at < source.length && (inClass || source[at] !== '/'); at++) {
        if (source[at] === '\\') at++;
        else if (source[at] === '[') inClass = true;
        else if (source[at] === ']') inClass = false;
      }
      add('expression', start, at++);
    } else {
      const open = braces.at(-1);
      if (open !== undefined && sign === '{') braces[braces.length - 1] = open + 1;
      if (open !== undefined && sign === '}') {
        if (open === 0) {
          braces.pop();
          readTemplate(at + 1);
          continue;
        }
        braces[braces.length - 1] = open - 1;
      }
      at++;
    }
  }
  return found;
}

function endOf(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from);
  return at < 0 ? source.length : at;
}
