/**
 * True when a pattern of `files` means a path: `*` stands for anything inside a name, `**` for any folders, `?` for one
 * character, `{a,b}` for either; a pattern without a slash means the name in every folder, and one that is the path itself
 * always fits, whatever characters are in it. Takes time in the order of both lengths multiplied, whatever the pattern:
 * it comes from the workspace, and a regular expression made of it could run for ever.
 * @param path relative, with slashes
 */
export function matchesPath(pattern: string, path: string): boolean {
  if (pattern === path) return true;
  return pattern !== '' && alternatives(pattern).some((one) => matchesOne(one, path));
}

/** How many patterns the braces of one may stand for. */
const MAXIMUM_ALTERNATIVES = 100;

/** What a pattern consists of: characters, and stretches of any characters with or without slashes. */
type Token = string | typeof anything | typeof anyName | typeof anyFolders | typeof oneCharacter;
const anything = Symbol('anything');
const anyName = Symbol('anything without a slash');
const anyFolders = Symbol('nothing, or anything that ends in a slash');
const oneCharacter = Symbol('one character');

function matchesOne(pattern: string, path: string): boolean {
  const tokens = tokensOf(pattern);
  // All places in the pattern that the path read so far can have led to.
  let places = skipEmpty(new Set([0]), tokens);
  let before = '/';
  for (const character of path) {
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      if (token === undefined) continue;
      if (token === anything || token === anyFolders) next.add(place);
      if (token === anyName && character !== '/') next.add(place);
      if (token === character || (token === oneCharacter && character !== '/')) next.add(place + 1);
    }
    before = character;
    places = skipEmpty(next, tokens, before);
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

/** Adds the places that are reached by reading nothing. */
function skipEmpty(places: Set<number>, tokens: readonly Token[], before = '/'): Set<number> {
  // A set takes in what is added while it is walked.
  for (const place of places) {
    const token = tokens[place];
    if (token === anything || token === anyName) places.add(place + 1);
    // Folders begin where a name does.
    if (token === anyFolders && before === '/' && !places.has(place + 1)) places.add(place + 1);
  }
  return places;
}

function tokensOf(pattern: string): Token[] {
  let rest = pattern.replace(/^(?:\.?\/)+/u, '');
  if (!rest.includes('/')) rest = `**/${rest}`;
  if (rest.endsWith('/')) rest += '**';
  const tokens: Token[] = [];
  for (const [part] of rest.matchAll(/\*\*\/|\*+|[^*]/gsu)) {
    if (part === '**/') tokens.push(anyFolders);
    else if (part === '*') tokens.push(anyName);
    else if (part.startsWith('*')) tokens.push(anything);
    else if (part === '?') tokens.push(oneCharacter);
    else tokens.push(part);
  }
  return tokens;
}

/** The patterns that one with braces stands for; what is open or stands for too many is taken as it is written. */
function alternatives(pattern: string): readonly string[] {
  let all: readonly string[] = [''];
  for (const [part = '', group] of pattern.matchAll(/\{([^{}]*)\}|[^{]+|\{/gsu)) {
    const choices = group?.includes(',') === true ? group.split(',') : [part];
    all = all.flatMap((head) => choices.map((choice) => head + choice));
    if (all.length > MAXIMUM_ALTERNATIVES) return [pattern];
  }
  return all;
}
