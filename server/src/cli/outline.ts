import { outline as outlineOf, type Analysis, type OutlineItem } from '../core/index.ts';
import { positionOf } from './position.ts';
import type { ExitStatus } from './exitStatus.ts';
import { printEach } from './printEach.ts';
import { structureOf } from './structure.ts';
import { colorsFor, printable, type Colors, type Streams } from './streams.ts';

export interface OutlineArguments {
  readonly format: 'tree' | 'json' | 'jsonl';
  readonly stdinFilename?: string;
}

/**
 * The command `transcript outline`.
 * @throws Failure when the format holds one text and there are several
 */
export async function outline(
  names: readonly string[],
  options: OutlineArguments,
  streams: Streams,
): Promise<ExitStatus> {
  const colors = colorsFor(streams.stdout, streams.env);
  const print = (analysis: Analysis, name: string): string => {
    if (options.format === 'tree') return tree(analysis, name, colors);
    return `${JSON.stringify(structureOf(analysis, name), null, options.format === 'json' ? 2 : undefined)}\n`;
  };
  return printEach({ names, ...options }, options.format, streams, print);
}

/** The outline as an editor shows it, each entry after the line it starts on. */
function tree(analysis: Analysis, name: string, colors: Colors): string {
  const { lines, language, convention } = analysis.transcript;
  const width = String(lines.count).length;
  const entry = (item: OutlineItem, depth: number): string => {
    const line = String(positionOf(lines, item.span.start).line).padStart(width);
    const title = printable(item.kind === 'exchange' ? `${item.name}.` : item.name);
    const detail = item.detail === '' ? '' : `  ${colors.dim(printable(item.detail))}`;
    const children = item.children.map((child) => entry(child, depth + 1)).join('');
    return `${colors.dim(line)}  ${'   '.repeat(depth)}${colors.bold(title)}${detail}\n${children}`;
  };
  const about = `${language.name}, ${convention.confidence > 0 ? convention.id : 'no labels'}`;
  return `${colors.underline(printable(name))}  ${colors.dim(about)}\n${outlineOf(analysis)
    .map((item) => entry(item, 0))
    .join('')}`;
}
