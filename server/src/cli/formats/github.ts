import type { Level } from '../../core/index.ts';
import { pathBelow } from '../paths.ts';
import type { Streams } from '../streams.ts';
import type { Format } from './format.ts';

const commands: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which make annotations.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github({ cwd, env }: Pick<Streams, 'cwd' | 'env'>): Format {
  // Annotations are tied to files by their path in the repository.
  const root = env['GITHUB_WORKSPACE'] ?? cwd;
  const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string => {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    return `::${name} ${list.join(',')}::${data(message)}\n`;
  };
  return {
    file: ({ file: { filePath, messages } }) =>
      messages
        .map(({ level, ruleId, message, line, column, endLine, endColumn }) =>
          command(
            commands[level],
            {
              file: pathBelow(root, filePath),
              line,
              // GitHub takes columns only where the finding lies in one line.
              ...(line === endLine ? { col: column, endColumn } : { endLine }),
              title: ruleId,
            },
            message,
          ),
        )
        .join(''),
    failed: ({ path, kind }, reason) =>
      command('error', kind === 'stdin' ? {} : { file: pathBelow(root, path), title: 'transcript check' }, reason),
    end: () => '',
  };
}

/** The text of a command; a line break would end it. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property; a comma or colon would end it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
