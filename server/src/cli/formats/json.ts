import type { Format } from './format.ts';

/** ESLint's array of results, one line for each file. */
export function json(): Format {
  let isFirst = true;
  return {
    file: (checked) => {
      const before = isFirst ? '[\n' : ',\n';
      isFirst = false;
      return before + JSON.stringify(checked);
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}
