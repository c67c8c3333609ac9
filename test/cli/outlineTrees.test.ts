import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshot, suite, test } from 'node:test';
import { session } from './session.ts';

snapshot.setDefaultSnapshotSerializers([String]);

const folder = join(import.meta.dirname, 'trees');

/*
 * The trees beside this file were read by a person. When one changes for the better:
 * npx node --test --test-update-snapshots test/cli/outlineTrees.test.ts
 */
suite('the outline, as a tree, is what a reader expects', () => {
  for (const name of globSync('*.txt', { cwd: folder }).toSorted()) {
    test(name, async (context) => {
      const { run } = await session(context, { [name]: readFileSync(join(folder, name)) });
      const { stdout } = await run(['outline', name, '--format', 'tree']);
      context.assert.snapshot(stdout);
    });
  }
});
