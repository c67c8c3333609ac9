import { printable, type Colors } from '../streams.ts';
import type { Format } from './format.ts';

/**
 * What the repairs would change, as one patch for `git apply` or `patch -p1`.
 * @param isShown true on a terminal, where control characters must not act
 */
export function patch(colors: Colors, isShown: boolean): Format {
  const line = (text: string): string => {
    const shown = isShown ? printable(text) : text;
    if (/^(?:---|\+\+\+) [ab"]/.test(text)) return colors.bold(shown);
    if (text.startsWith('@@')) return colors.cyan(shown);
    if (text.startsWith('-')) return colors.red(shown);
    return text.startsWith('+') ? colors.green(shown) : shown;
  };
  return { file: ({ diff }) => diff.split('\n').map(line).join('\n'), end: () => '' };
}
