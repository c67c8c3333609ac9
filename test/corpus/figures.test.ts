import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshot, test } from 'node:test';
import { analyse, parse } from '../../server/src/core/index.ts';

snapshot.setDefaultSnapshotSerializers([String]);

const corpus = join(import.meta.dirname, '../../../shared/corpus');

/*
 * What the parser makes of each real transcript, in figures, so that every change shows its effect. When they change for the
 * better: npx node --test --test-update-snapshots test/corpus/figures.test.ts
 */
test(
  'turns, exchanges, convention and date of each real transcript',
  {
    skip: !existsSync(corpus) && `there is no ${corpus}`,
  },
  (context) => {
    const rows = globSync('*/*', { cwd: corpus })
      .toSorted()
      .map((name) => {
        const { turns, exchanges, eventDate, transcript } = analyse(parse(readFileSync(join(corpus, name), 'utf8')));
        return [name, turns.length, exchanges.length, transcript.convention.id, eventDate?.iso ?? 'no date'].join('  ');
      });
    context.assert.snapshot(`${rows.join('\n')}\n`);
  },
);
