/**
 * The pattern of `files.associations` that matches the files beside a file that have its extension.
 * @param path of the file, with slashes
 * @param root path of the workspace folder it lies in; the pattern then holds wherever that folder is moved
 */
export function associationFor(path: string, root?: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const name = path.slice(folder.length + 1);
  const dot = name.lastIndexOf('.');
  const files = dot > 0 ? `*${literally(name.slice(dot))}` : literally(name);
  const above = root?.replace(/\/$/, '').replace(/[^/]*$/, '') ?? '';
  // A workspace folder is known by its name; the root of a file system has none.
  const place = above === '' ? `${literally(folder)}/` : `**/${literally(`${folder}/`.slice(above.length))}`;
  return `${place}${files}`;
}

/** A pattern that matches `text` and nothing else. */
function literally(text: string): string {
  return text.replace(/[*?[{]/g, '[$&]');
}
