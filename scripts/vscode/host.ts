import type { Browser, Page } from 'playwright-core';

/** A VS Code whose page can be driven and looked at. */
export interface Host {
  readonly page: Page;
  /** Ends the browser and everything behind it. */
  close(): Promise<void>;
}

/** What runs in a host. */
export interface HostOptions {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The folder that is opened. */
  readonly workspace: string;
  /** The user's settings beside those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Receives the lines that a person should see. */
  readonly say: (line: string) => void;
}

/** A run of tests inside a host. */
export interface SuiteOptions extends HostOptions {
  /** The bundle of the tests, which exports `run()`; it lies inside the extension's folder. */
  readonly tests: string;
}

/** How long a suite may take before it counts as hanging. */
const minutesForSuite = 8;

/** The lines of a test report begin with it; everything else that an extension host prints is VS Code's own talk. */
const reportMark = 'TEST ';

/**
 * Opens a page that runs tests and waits for their result, which VS Code tells by calling functions of the page.
 *
 * @returns whether all tests passed
 * @throws when the page gives no result in time
 */
export async function resultOf(browser: Browser, address: string, say: (line: string) => void): Promise<boolean> {
  const page = await newPage(browser);
  const { promise: result, resolve, reject } = Promise.withResolvers<number>();
  const timer = setTimeout(
    () => reject(new Error(`The tests in VS Code gave no result in ${minutesForSuite} minutes.`)),
    minutesForSuite * 60_000,
  );
  await page.exposeFunction('codeAutomationExit', resolve);
  await page.exposeFunction('codeAutomationLog', (_type: string, parts: readonly unknown[]) => {
    for (const line of reportLines(String(parts[0]))) say(line);
  });
  await page.goto(address);
  try {
    return (await result) === 0;
  } finally {
    clearTimeout(timer);
  }
}

/** The lines of the test report in what an extension host printed. */
export function reportLines(printed: string): readonly string[] {
  return printed.split(/\r?\n/).flatMap((line) => (line.startsWith(reportMark) ? [line.slice(reportMark.length)] : []));
}

/** A page of the size that the pictures in the documentation have. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // The first start of VS Code on a busy machine takes longer than the half minute that is usual.
  page.setDefaultTimeout(90_000);
  return page;
}
