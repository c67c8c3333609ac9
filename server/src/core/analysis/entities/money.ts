import type { Language } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';
import type { Word } from '../../text/word.ts';

/** A sum of money with its currency. */
export interface Money extends Span {
  /** ISO 4217 code; null where the name of the currency is that of several and nothing tells which. */
  readonly currency: string | null;
  readonly amount: number;
}

/** Signs that stand for a currency, the longer ones first. */
const signs: readonly (readonly [sign: string, code: string])[] = [
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₸', 'KZT'],
];
const codes =
  'USD|EUR|GBP|RUB|JPY|CNY|CHF|AUD|CAD|NZD|INR|BRL|MXN|UAH|KZT|KGS|TRY|PLN|SEK|NOK|DKK|ZAR|KRW|SGD|HKD|ILS|AED|SAR';

interface MoneyGrammar {
  readonly behindSign: RegExp;
  readonly beforeName: RegExp;
  readonly scales: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, string | readonly string[]>;
  /** True for a word that can be a currency's, or the first one of its name. */
  readonly isCurrency: (word: Word) => boolean;
  /** True for a word that begins with figures or a number, so that {@link beforeName} may match there. */
  readonly beginsNumber: (word: Word) => boolean;
  readonly numbers: ReadonlyMap<string, number>;
  readonly decimalComma: boolean;
}

const grammars = new WeakMap<Language, MoneyGrammar | null>();

const FIGURE = '\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?';
const SPACES = '[\\s\\u00a0\\u202f]{0,2}';

function grammarOf(language: Language): MoneyGrammar | null {
  const known = grammars.get(language);
  if (known !== undefined) return known;
  const grammar = build(language);
  grammars.set(language, grammar);
  return grammar;
}

function build(language: Language): MoneyGrammar | null {
  const words = language.moneyWords;
  if (words === undefined) return null;
  const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s\\u00a0]');
  const byLength = (list: readonly string[]): string =>
    list
      .toSorted((left, right) => right.length - left.length)
      .map(escape)
      .join('|');
  const numbers = new Map([
    ...Object.entries(language.dateWords?.speech.numbers ?? {}).filter(([word]) => word.length > 1),
    ...Object.entries(words.numbers ?? {}),
  ]);
  for (const [word, value] of compoundsOf(numbers, words.compounds ?? []))
    if (!numbers.has(word)) numbers.set(word, value);
  const half = words.halves === undefined ? '(?!)' : `(?:${byLength(words.halves)})`;
  const links = words.currencyLinks ?? [];
  const link = links.length === 0 ? '' : `(?:(?:${byLength(links).replaceAll('’', "['’]")})${SPACES})?`;
  const scale = `(?:${byLength(Object.keys(words.scales))})\\.?`;
  const sign = `(?:${byLength(signs.map(([printed]) => printed))}|(?:${codes})(?=[\\s\\u00a0]?\\d))`;
  const name = `(?:${byLength(Object.keys(words.currencies))}|${codes}|${byLength(signs.map(([printed]) => printed))})`;
  const number = `(?:${FIGURE}|${byLength([...numbers.keys()])})`;
  const end = '(?![\\p{L}\\p{N}])';
  const currencies = new Map(Object.entries(words.currencies));
  const firstWords = new Set(Object.keys(words.currencies).map((currency) => currency.split(' ')[0] ?? currency));
  const beginnings = new Set([...numbers.keys()].map((printed) => /^[^\s'’-]*/.exec(printed)?.[0] ?? ''));
  const longest = Math.max(0, ...[...beginnings].map((beginning) => beginning.length));
  return {
    behindSign: new RegExp(`(?<![\\p{L}\\p{N}])(${sign})${SPACES}(${FIGURE})(?:${SPACES}(${scale})${end})?`, 'uy'),
    beforeName: new RegExp(
      `(?<![\\p{L}\\p{N}.,-])(${number})(?:(?:-|${SPACES})(${scale})(?![\\p{L}\\p{N}]))?(?:${SPACES}(${scale})(?![\\p{L}\\p{N}]))?(?:[-\\s\\u00a0](${half})(?!\\p{L}))?${SPACES}${link}(${name})${end}`,
      'iuy',
    ),
    scales: new Map(Object.entries(words.scales)),
    currencies,
    isCurrency: trait(({ key, text }) => {
      const word = key.startsWith("d'") ? key.slice(2) : key;
      return currencies.has(word) || firstWords.has(word) || isoCode.test(text);
    }),
    beginsNumber: trait(({ key }) => {
      if (/^\d/.test(key) || /['’‑-]/.test(key)) return true;
      for (let length = Math.min(longest, key.length); length > 0; length--)
        if (beginnings.has(key.slice(0, length))) return true;
      return false;
    }),
    numbers,
    decimalComma: words.decimalComma,
  };
}

/** `twenty-five`, `einundzwanzig`, `treinta y dos`: what tens and units make together. */
function* compoundsOf(numbers: ReadonlyMap<string, number>, patterns: readonly string[]): Generator<[string, number]> {
  const list = [...numbers];
  const tens = list.filter(([word, value]) => value >= 20 && value <= 90 && value % 10 === 0 && !/[\s-]/.test(word));
  const units = list.filter(([word, value]) => value >= 1 && value <= 9 && Number.isInteger(value) && word.length > 1);
  for (const pattern of patterns)
    for (const [ten, first] of tens)
      for (const [unit, second] of units) yield [pattern.replace('T', ten).replace('U', unit), first + second];
}

const anySign = /[$€£¥₽₴₹₺₩₪₸]/;

/** A quick look whether a sum can stand in a paragraph: most have no currency. */
export function mayHoldMoney(text: string, list: readonly Token[], language: Language): boolean {
  if (anySign.test(text)) return true;
  const grammar = grammarOf(language);
  if (grammar === null) return false;
  return list.some(({ word }) => grammar.isCurrency(word));
}

const isoCode = new RegExp(`^(?:${codes})$`);

/**
 * Every sum of money in a paragraph: `$100 million`, `€68m`, `41.300 millones de euros`, `100 млн долл.`, `fifty dollars`.
 * @param told which of several currencies of one name the text means
 */
export function findMoney(
  text: string,
  list: readonly Token[],
  language: Language,
  told: (currencies: readonly string[]) => string | null,
): Money[] {
  const grammar = grammarOf(language);
  if (grammar === null) return [];
  const found: Money[] = [];
  if (anySign.test(text) || /\b[A-Z]{3}\b/.test(text)) {
    for (const match of matchesAt(grammar.behindSign, text, signPlaces(text, list))) {
      const currency = currencyOf(match[1] ?? '', grammar, told);
      const amount = figure(match[2] ?? '', grammar, currency) * scaleOf(match[3], grammar);
      found.push({
        start: match.index,
        // The full stop behind a scale may shorten a word or end the sentence; the sum is the same without it.
        end: match.index + match[0].replace(/\.$/, '').length,
        currency,
        amount,
      });
    }
  }
  // Both passes go from left to right, so one look at the next sum with a sign tells whether two overlap.
  const signed = found.length;
  let next = 0;
  for (const match of matchesAt(grammar.beforeName, text, numberPlaces(list, grammar))) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < signed && (found[next]?.end ?? 0) <= start) next++;
    if (next < signed && (found[next]?.start ?? 0) < end) continue;
    const [, printed = '', first, second, half, name = ''] = match;
    const currency = currencyOf(name, grammar, told);
    const number = figure(printed, grammar, currency);
    // `a dollar` is no sum, `a million dollars` is.
    if (first === undefined && (number < 1 || printed.length === 1) && !/\d/.test(printed)) continue;
    const amount = (number + (half === undefined ? 0 : 0.5)) * scaleOf(first, grammar) * scaleOf(second, grammar);
    found.push({ start, end, currency, amount });
  }
  return found.toSorted((left, right) => left.start - right.start);
}

/** What a sticky pattern matches at the places, from left to right and without overlap. */
function* matchesAt(pattern: RegExp, text: string, places: Iterable<number>): Generator<RegExpExecArray> {
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match === null) continue;
    end = place + match[0].length;
    yield match;
  }
}

/** Where a sum with its sign first may begin: at a sign and the letters before it, and at a code, in order. */
function signPlaces(text: string, list: readonly Token[]): readonly number[] {
  const places: number[] = [];
  for (const { index } of text.matchAll(eachSign))
    for (let place = Math.max(0, index - 2); place <= index; place++) places.push(place);
  for (const { word, start } of list)
    if (holdsCode(word)) for (const { index } of word.text.matchAll(eachCode)) places.push(start + index);
  return places.toSorted((left, right) => left - right);
}

const eachSign = new RegExp(anySign.source, 'g');
const eachCode = new RegExp(codes, 'g');
const holdsCode = trait(({ text }) => text.length >= 3 && text.search(eachCode) >= 0);

/** Where a sum that its currency follows may begin: at words that begin with a number, and inside words that a joint parts. */
function* numberPlaces(list: readonly Token[], { beginsNumber }: MoneyGrammar): Generator<number> {
  for (const { word, start, end } of list) {
    if (!beginsNumber(word)) continue;
    if (!/['’‑-]/.test(word.text)) yield start;
    else for (let place = start; place < end; place++) yield place;
  }
}

function scaleOf(word: string | undefined, grammar: MoneyGrammar): number {
  if (word === undefined) return 1;
  return (
    grammar.scales.get(
      word
        .toLowerCase()
        .replace(/\.$/, '')
        .replace(/[\s\u00a0]+/g, ' '),
    ) ?? 1
  );
}

function currencyOf(
  printed: string,
  grammar: MoneyGrammar,
  told: (currencies: readonly string[]) => string | null,
): string | null {
  const sign = signs.find(([one]) => one === printed);
  if (sign !== undefined) return sign[1];
  const named = grammar.currencies.get(printed.toLowerCase().replace(/[\s\u00a0]+/g, ' ')) ?? printed.toUpperCase();
  return typeof named === 'string' ? named : told(named);
}

/** The number that figures or a number word stand for. */
function figure(printed: string, grammar: MoneyGrammar, currency: string | null): number {
  const word = grammar.numbers.get(printed.toLowerCase());
  if (word !== undefined) return word;
  const bare = printed.replace(/[\s\u00a0\u202f]/g, '');
  const groups = /^\d{1,3}(?:[.,]\d{3})+$/.test(bare);
  const comma = bare.lastIndexOf(',');
  const stop = bare.lastIndexOf('.');
  // Both marks: the later one parts the decimals. One mark: the language decides, unless it groups three figures twice.
  if (comma >= 0 && stop >= 0)
    return Number(comma > stop ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', ''));
  // In Mexico a comma groups, as in English: `1,250 millones de pesos`.
  const isDecimalComma = grammar.decimalComma && !(currency === 'MXN' && /^\d{1,3}(?:,\d{3})+$/.test(bare));
  const decimal = isDecimalComma ? ',' : '.';
  const group = isDecimalComma ? '.' : ',';
  if (bare.includes(group))
    return groups || bare.split(group).length > 2
      ? Number(bare.replaceAll(group, ''))
      : Number(bare.replace(group, '.'));
  return Number(bare.replace(decimal, '.'));
}

/** `USD 100000000`; null when nothing tells the currency. */
export function moneyValue({ currency, amount }: Money): string | null {
  return currency === null ? null : `${currency} ${Number(amount.toPrecision(12))}`;
}
