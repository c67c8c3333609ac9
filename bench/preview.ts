/**
 * The preview of a transcript of 1 MB in a real VS Code while somebody types: how long the page takes from the message about an
 * edit until it is drawn, next to drawing the whole transcript, and how long it is from the key until it is drawn. Build first.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/folders.ts';
import { openNodeHost } from '../scripts/vscode/nodeHost.ts';
import { Workbench } from '../scripts/vscode/workbench.ts';
import { quantile } from './measure.ts';
import { conferences } from './texts.ts';

const KEYS = 40;

/** Milliseconds since 1970 with fractions, in any frame. */
const now = '(performance.timeOrigin + performance.now())';

await using stack = new AsyncDisposableStack();
const workspace = await mkdtemp(join(tmpdir(), 'transcript-preview-'));
stack.defer(() => rm(workspace, { recursive: true }));
await writeFile(join(workspace, 'long.transcript'), conferences(1_000_000));
await writeFile(
  join(workspace, 'short.transcript'),
  'Question: Who?\n\nAda Fenn: I.\n\nQuestion: When?\n\nAda Fenn: Now.\n',
);

const host = await openNodeHost({ extension: root, workspace, say: console.log });
stack.defer(() => host.close());
const { page } = host;
const workbench = new Workbench(page);
await workbench.openFile('long.transcript');
await workbench.titleAction('Open Preview to the Side').click();
await workbench.beside.locator('article').nth(9).waitFor();

const frame = await workbench.besideFrame();
await frame.evaluate(`
  window.drawn = [];
  // The page's policy lets nobody evaluate a condition, so that the page itself says when there are enough.
  window.waiting = new Set();
  window.addEventListener('message', ({ data }) => {
    if (data.type !== 'whole' && data.type !== 'change' || data.change.parts.length === 0) return;
    const came = ${now};
    requestAnimationFrame(() => setTimeout(() => {
      drawn.push({ type: data.type, parts: data.change.parts.length, all: data.change.lines.length, came, done: ${now} });
      for (const look of waiting) look();
    }));
  }, { capture: true });
`);
await page.evaluate(`
  window.keys = [];
  window.addEventListener('keydown', () => keys.push(${now}), { capture: true });
`);

interface Drawn {
  readonly type: 'whole' | 'change';
  readonly parts: number;
  readonly all: number;
  readonly came: number;
  readonly done: number;
}
const drawn = (type: Drawn['type']): Promise<Drawn[]> =>
  frame.evaluate<Drawn[]>(`drawn.filter((each) => each.type === '${type}')`);
/** Waits until there are more drawings of a kind than there were. */
const more = (type: Drawn['type'], than: number): Promise<void> =>
  frame.evaluate<void>(`new Promise((resolve) => {
    const look = () => {
      if (drawn.filter((each) => each.type === '${type}').length <= ${than}) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  })`);

for (let round = 0; round < 3; round++) {
  for (const name of ['short.transcript', 'long.transcript']) {
    const before = (await drawn('whole')).length;
    await workbench.openFile(name);
    await more('whole', before);
  }
}
const wholes = (await drawn('whole')).filter(({ all }) => all > 9);

await workbench.goToLine(4001);
const delays: number[] = [];
for (let key = 0; key < KEYS; key++) {
  const before = (await drawn('change')).length;
  await page.evaluate('keys.length = 0');
  await page.keyboard.type('e');
  await more('change', before);
  const [pressed = 0] = await page.evaluate<number[]>('keys');
  delays.push(((await drawn('change')).at(-1)?.done ?? 0) - pressed);
}
const changes = await drawn('change');
const drawing = (all: readonly Drawn[], share: number): number =>
  quantile(
    all.map(({ came, done }) => done - came),
    share,
  );

const whole = drawing(wholes, 0.5);
const change = drawing(changes, 0.5);
const parts = Math.max(...changes.map((entry) => entry.parts));
console.log(`parts                      ${wholes[0]?.all}, at most ${parts} of them drawn anew for a key`);
console.log(
  `message until it is drawn  ${change.toFixed(1)} ms, 9 of 10 within ${drawing(changes, 0.9).toFixed(1)} ms`,
);
console.log(`  ÷ the whole transcript   1/${(whole / change).toFixed(0)} (${whole.toFixed(0)} ms)`);
console.log(
  `key until it is drawn      ${quantile(delays, 0.5).toFixed(0)} ms, 9 of 10 within ${quantile(delays, 0.9).toFixed(0)} ms`,
);
