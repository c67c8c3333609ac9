/**
 * What is left of a Cyrillic word when the ending of its case is taken off, so that `Лаврова` and `Лавров`, `Киргизии` and
 * `Киргизия` meet. It is a key to compare by and not a word. Words of other scripts and very short words stay as they are.
 * @param key the word in lower case
 */
export function stem(key: string): string {
  if (!/[а-яё]/.test(key)) return key;
  const bare = key.replaceAll('ё', 'е');
  const stripped = bare.replace(/(?:[ая]ми|[ое]го|[ое]му|[аеиоуыэюяйь]+[мх]?)$/, '');
  return stripped.length >= 3 ? stripped : bare;
}

/** The stems of every word of a phrase in lower case, joined by spaces. */
export function stems(key: string): string {
  return key.split(' ').map(stem).join(' ');
}
