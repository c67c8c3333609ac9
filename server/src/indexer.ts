import { pool, worker, type Pool } from 'workerpool';
import { readText } from './files/folderFiles.ts';
import type { IndexedContent, Indexer } from './lsp/environment.ts';
import { contentOf } from './lsp/indexedFile.ts';
import { isTranscript, longestFile, readIn } from './lsp/workspaceFiles.ts';

/** The method by which the thread is called. */
const METHOD = 'contentOf';

/** What the thread may take, in megabytes. A file that needs more ends the thread and is left out; the next gets a new one. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

/** Reads transcripts in a second thread that runs `entry`. The thread begins with the first file and ends with the rest. */
export function indexerIn(entry: string): Indexer {
  let running: Pool | undefined;
  return {
    contentOf: async (uri, language) => {
      running ??= pool(entry, { workerType: 'thread', maxWorkers: 1, workerThreadOpts: { resourceLimits } });
      return (await running.exec(METHOD, [uri, language])) as IndexedContent | null;
    },
    rest: async () => {
      const ending = running;
      running = undefined;
      await ending?.terminate();
    },
  };
}

/** Serves as that thread. */
export function serveIndexer(): void {
  worker({
    [METHOD]: async (uri: string, language: string | undefined): Promise<IndexedContent | null> => {
      const text = await readText(uri, longestFile);
      return text === null || !isTranscript(uri, text) ? null : contentOf(readIn(text, language));
    },
  });
}
