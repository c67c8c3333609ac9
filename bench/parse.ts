/**
 * Reading a text from scratch, next to one `charCodeAt` pass over it, and the same with all rules. The ratios count; they
 * should stay the same from size to size.
 */
import { analyse } from '../server/src/core/analysis/analyse.ts';
import { check } from '../server/src/core/rules/check.ts';
import { parse } from '../server/src/core/syntax/parse.ts';
import { inTurn, scan } from './measure.ts';
import { conferences } from './texts.ts';

console.log('units        pass ms     parse   + analysis   + all rules   (times the pass)');
for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = conferences(units);
  const times = inTurn(
    {
      scan: () => scan(text),
      parse: () => parse(text),
      analyse: () => analyse(parse(text)).turns,
      check: () => check(analyse(parse(text))),
    },
    units > 1_000_000 ? 5 : 31,
  );
  const ratio = (time: number, width: number): string => (time / times.scan).toFixed(2).padStart(width);
  console.log(
    `${String(units).padEnd(12)}${times.scan.toFixed(3).padStart(8)}${ratio(times.parse, 10)}${ratio(times.analyse, 13)}${ratio(times.check, 14)}`,
  );
}
