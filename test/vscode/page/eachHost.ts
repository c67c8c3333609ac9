import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { downloads, root } from '../../../scripts/folders.ts';
import type { Host } from '../../../scripts/vscode/host.ts';
import { openNodeHost } from '../../../scripts/vscode/nodeHost.ts';
import { openWebHost } from '../../../scripts/vscode/webHost.ts';
import { Workbench } from '../../../scripts/vscode/workbench.ts';

/** What the tests of a page work with; made before the first of them. */
export interface Visit {
  readonly host: Host;
  readonly workbench: Workbench;
  /** The folder that is open in VS Code, which the tests may change. */
  readonly workspace: string;
}

/** Declares a test that leaves a picture of the page when it fails. */
export type OnPage = (title: string, test: (visit: Visit) => Promise<void>) => void;

const nodeHost = { name: 'Node', open: openNodeHost };
const hosts = [nodeHost, { name: 'web worker', open: openWebHost }];

/**
 * Declares the same tests for the page of VS Code in both kinds of extension hosts.
 *
 * @param subject what the tests are about, for their titles
 * @param prepare puts the files to be opened into an empty folder
 */
export function onEachHost(
  subject: string,
  prepare: (workspace: string) => Promise<void>,
  declare: (onPage: OnPage) => void,
): void {
  onHosts(hosts, subject, prepare, declare);
}

/** The same for extensions in Node only: for what takes long and is the same in both. */
export function onNodeHost(
  subject: string,
  prepare: (workspace: string) => Promise<void>,
  declare: (onPage: OnPage) => void,
): void {
  onHosts([nodeHost], subject, prepare, declare);
}

function onHosts(
  chosen: typeof hosts,
  subject: string,
  prepare: (workspace: string) => Promise<void>,
  declare: (onPage: OnPage) => void,
): void {
  for (const { name, open } of chosen) {
    describe(`${subject}, with extensions in a ${name} host`, () => {
      let visit: Visit;

      before(async () => {
        const workspace = await mkdtemp(join(tmpdir(), 'transcript-workspace-'));
        await prepare(workspace);
        const host = await open({ extension: root, workspace, say: console.log });
        visit = { host, workbench: new Workbench(host.page), workspace };
      });

      after(async () => {
        await visit.host.close();
        await rm(visit.workspace, { recursive: true });
      });

      declare((title, test) => {
        it(title, async () => {
          try {
            await test(visit);
          } catch (error) {
            const folder = join(downloads, 'failures');
            await mkdir(folder, { recursive: true });
            const path = join(folder, `${name} ${title}.png`.replaceAll(/[^\w.]+/g, '-'));
            await visit.host.page.screenshot({ path });
            throw new Error(`The page looked like ${path}.`, { cause: error });
          }
        });
      });
    });
  }
}

/** The texts of all rows once one of them fits the pattern. */
export async function texts(rows: Locator, pattern: RegExp | string): Promise<string[]> {
  await rows.filter({ hasText: pattern }).first().waitFor();
  return await rows.allInnerTexts();
}
