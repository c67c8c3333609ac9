import type { Diagnostic, Message, PublishDiagnosticsParams } from 'vscode-languageserver';

/** Shorter lists are written faster than they are looked up. */
const SHORTEST_LIST = 50;

interface Publication extends Message {
  readonly method: string;
  readonly params: PublishDiagnosticsParams;
}

const encoder = new TextEncoder();

/** The lists that were written, as long as somebody holds them. */
const written = new WeakMap<readonly Diagnostic[], Uint8Array>();

/**
 * The body of a message that publishes many diagnostics, in pieces. Typing inside a sentence mostly leaves the list as it was,
 * and writing a thousand findings anew takes longer than everything else at a keystroke: a list that was written before is sent as
 * it was. A list must therefore never change once it was sent.
 * @returns null for all other messages
 */
export function piecesOf(message: Message): readonly Uint8Array[] | null {
  if (!isPublication(message)) return null;
  const { params, ...head } = message;
  const { diagnostics, ...document } = params;
  if (diagnostics.length < SHORTEST_LIST) return null;
  let list = written.get(diagnostics);
  if (list === undefined) {
    list = encoder.encode(JSON.stringify(diagnostics));
    written.set(diagnostics, list);
  }
  return [encoder.encode(`${open(head)},"params":${open(document)},"diagnostics":`), list, encoder.encode('}}')];
}

function isPublication(message: Message): message is Publication {
  return 'method' in message && message.method === 'textDocument/publishDiagnostics';
}

/** An object with members, without the bracket that closes it. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
