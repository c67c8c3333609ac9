/** What is wrong with JSON, in words for the user, by the parser's names of its errors. */
const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not JSON: strings need double quotes, and the only words are true, false and null.',
  InvalidNumberFormat: 'This is not a number as JSON writes it.',
  PropertyNameExpected: 'A key in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing between the key and its value.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing brace is missing here.',
  CloseBracketExpected: 'A closing bracket is missing here.',
  EndOfFileExpected: 'The configuration ends before this: there must be one object and nothing after it.',
  UnexpectedEndOfComment: 'This comment does not end.',
  UnexpectedEndOfString: 'The closing double quote of this string is missing.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'This is not a \\u escape with four hexadecimal digits.',
  InvalidEscapeCharacter: 'This character cannot be escaped in JSON.',
  InvalidCharacter: 'This character cannot stand in a JSON string; write it as an escape.',
};

/** What an error of the JSON parser means. */
export function syntaxMessage(code: string): string {
  return syntaxMessages[code] ?? `This is not JSON (${code}).`;
}
