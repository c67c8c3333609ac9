import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  SnippetString,
  type CompletionItemProvider,
  type Position,
  type TextDocument,
} from 'vscode';

/** What somebody types for a snippet, its text with the places to fill in, and what it is for. */
interface Beginning {
  readonly words: readonly string[];
  readonly body: string;
  readonly detail: () => string;
}

const beginnings: readonly Beginning[] = [
  {
    words: ['qa'],
    body: '${1|Question,Frage,Pregunta,Question ,Вопрос|}: $2\n\n${3:Name}: $0',
    detail: () => l10n.t('A question and its answer, each under its label.'),
  },
  {
    words: ['note'],
    body: '[${1|laughter,applause,crosstalk,pause,speaks in another language|}]$0',
    detail: () => l10n.t('A note in brackets on what nobody said.'),
  },
  {
    words: ['inaudible', 'unclear'],
    body: '[inaudible ${1:00:00:00}]$0',
    detail: () => l10n.t('A mark, with the time in the recording, for what cannot be heard.'),
  },
  {
    words: ['opening', 'heading'],
    body: '${1:Title of the event}, ${2:Place}, ${3:$CURRENT_MONTH_NAME $CURRENT_DATE, $CURRENT_YEAR}\n\n${4:Name}: $0',
    detail: () => l10n.t('Heading with place and date, and the first label.'),
  },
];

/**
 * Offers the snippets where nothing but their first letters stands on the line. A snippet that the manifest contributes is
 * offered for every word of a sentence as well, where nobody who writes down what was said wants one.
 */
export const beginningsProvider: CompletionItemProvider = {
  provideCompletionItems(document: TextDocument, position: Position): CompletionItem[] {
    const { text } = document.lineAt(position);
    if (!/^\s*\p{L}*$/u.test(text.slice(0, position.character)) || text.slice(position.character).trim() !== '')
      return [];
    return beginnings.flatMap(({ words, body, detail }) =>
      words.map((word) => {
        const item = new CompletionItem(word, CompletionItemKind.Snippet);
        item.insertText = new SnippetString(body);
        item.detail = detail();
        // Below the speakers.
        item.sortText = `\u{ffff}${word}`;
        return item;
      }),
    );
  },
};
