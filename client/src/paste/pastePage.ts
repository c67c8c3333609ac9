import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  l10n,
  type CancellationToken,
  type DataTransfer,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type DocumentPasteProviderMetadata,
  type Range,
  type TextDocument,
} from 'vscode';
import { pageText } from './pageText.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('transcript');

/** What a paste provider says of itself. */
export const pasteMetadata: DocumentPasteProviderMetadata = {
  providedPasteEditKinds: [kind],
  pasteMimeTypes: ['text/html'],
};

/** How the HTML begins that a code editor puts on the clipboard: lines in a fixed layout, which the plain text has as well. */
const fromEditor = /^(?:\s*<(?:html|head|body|meta|!--)[^>]*>)*\s*<(?:div|pre|span)[^>]*white-space:\s*pre\b/iu;

/** Pastes from a web page or a word processor with paragraphs, line breaks and lists as they were there. */
export const pastePage: DocumentPasteEditProvider = {
  async provideDocumentPasteEdits(
    _document: TextDocument,
    _ranges: readonly Range[],
    data: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const html = await data.get('text/html')?.asString();
    if (html === undefined || token.isCancellationRequested || fromEditor.test(html.slice(0, 2000))) return undefined;
    const text = pageText(html);
    const plain = (await data.get('text/plain')?.asString())?.replaceAll(/\r\n?/gu, '\n');
    // What is plain text as well is pasted as ever.
    if (text === '' || text === plain || token.isCancellationRequested) return undefined;
    return [new DocumentPasteEdit(text, l10n.t('Paste as Transcript'), kind)];
  },
};
