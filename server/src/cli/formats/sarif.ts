import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Log,
  PropertyBag,
  ReportingDescriptor,
  Result,
  Run,
  ToolComponent,
  Notification,
  Invocation,
} from 'sarif';
import { rules, type Level } from '../../core/index.ts';
import { repository, rulePage, version } from '../../product.ts';
import type { Message, Replacement } from '../checked.ts';
import { pathBelow } from '../paths.ts';
import type { Streams } from '../streams.ts';
import type { Format } from './format.ts';

/** SARIF knows three levels; which of our two lowest it was stands among the properties. */
const sarifLevels: Readonly<Record<Level, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The name that stands for the current folder. */
const ROOT = 'SRCROOT';

/**
 * A log in the Static Analysis Results Interchange Format, version 2.1.0, which code scanning reads. Results are written as
 * they come, so that a long run keeps none of them.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif({ cwd, entry }: Pick<Streams, 'cwd' | 'entry'>): Format {
  const notifications: Notification[] = [];
  let isFirst = true;
  /** What stands before a result; before the first of them the log is opened. */
  const before = (): string => {
    const text = isFirst ? `${opening(entry)}\n` : ',\n';
    isFirst = false;
    return text;
  };
  return {
    file: ({ file: { filePath, messages, suppressedMessages = [] } }) => {
      const location = artifact(cwd, filePath);
      const results = [
        ...messages.map((message) => resultOf(location, message)),
        ...suppressedMessages.map((message): Result => ({
          ...resultOf(location, message),
          suppressions: [{ kind: 'external' }],
        })),
      ];
      return results.map((result) => before() + JSON.stringify(result)).join('');
    },
    failed: ({ path, kind }, reason) => {
      const location = { physicalLocation: { artifactLocation: artifact(cwd, path) } };
      notifications.push({
        level: 'error',
        message: { text: reason },
        ...(kind === 'stdin' ? {} : { locations: [location] }),
      });
      return '';
    },
    end: ({ isComplete }) => {
      const invocation: Invocation = {
        executionSuccessful: isComplete,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      };
      const rest: Omit<Run, 'tool' | 'results'> = {
        columnKind: 'utf16CodeUnits',
        invocations: [invocation],
        originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(cwd).href}/` } },
      };
      const opened = isFirst ? opening(entry) : '';
      return `${opened}\n],${JSON.stringify(rest).slice(1, -1)}}]}\n`;
    },
  };
}

/** The log up to the results. */
function opening(entry: string): string {
  const log: Omit<Log, 'runs'> = { version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json' };
  const pages = pagesBeside(entry);
  const driver: ToolComponent = {
    name: 'transcript',
    version,
    semanticVersion: version,
    ...(repository === '' ? {} : { informationUri: repository }),
    rules: rules.map((rule): ReportingDescriptor => {
      const helpUri = rulePage(rule.id) ?? (pages === undefined ? undefined : `${pages}${rule.id}.md`);
      const properties: PropertyBag = { tags: [rule.group], tiers: rule.tiers };
      return {
        id: rule.id,
        shortDescription: { text: rule.summary },
        fullDescription: { text: rule.why },
        help: { text: `${rule.summary} ${rule.why}` },
        ...(helpUri === undefined ? {} : { helpUri }),
        defaultConfiguration: { level: sarifLevels[rule.level] },
        properties,
      };
    }),
  };
  return `${JSON.stringify(log).slice(0, -1)},"runs":[{"tool":${JSON.stringify({ driver })},"results":[`;
}

function resultOf(artifactLocation: Location, found: Message): Result {
  const { ruleId, level, message, line, column, endLine, endColumn, fix, suggestions = [] } = found;
  const repairs = [...(fix === undefined ? [] : [{ desc: 'Repair that changes no word', fix }]), ...suggestions];
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: sarifLevels[level],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    ...(repairs.length === 0
      ? {}
      : {
          fixes: repairs.map(({ desc, fix: { range, text } }) => ({
            description: { text: desc },
            artifactChanges: [{ artifactLocation, replacements: [replacementOf({ range, text })] }],
          })),
        }),
    properties: { level },
  };
}

function replacementOf({ range: [start, end], text }: Replacement): {
  readonly deletedRegion: { readonly charOffset: number; readonly charLength: number };
  readonly insertedContent: { readonly text: string };
} {
  return { deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } };
}

interface Location {
  readonly uri: string;
  readonly uriBaseId?: string;
}

function artifact(cwd: string, path: string): Location {
  const shorter = pathBelow(cwd, path);
  if (isAbsolute(shorter)) return { uri: pathToFileURL(path).href };
  return { uri: shorter.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** Address of the folder of the rules' pages that lies beside the command, for want of a public one. */
function pagesBeside(entry: string): string | undefined {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    const pages = join(folder, 'docs', 'rules');
    if (existsSync(join(folder, 'package.json')))
      return existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined;
    if (dirname(folder) === folder) return undefined;
  }
}
