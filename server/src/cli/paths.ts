import { isAbsolute, relative, sep } from 'node:path';

/** `path` as seen from the folder `root`, with slashes; the absolute path of what does not lie in it. */
export function pathBelow(root: string, path: string): string {
  const shorter = relative(root, path);
  const isBelow = shorter !== '' && !isAbsolute(shorter) && shorter !== '..' && !shorter.startsWith(`..${sep}`);
  return (isBelow ? shorter : path).replaceAll(sep, '/');
}
