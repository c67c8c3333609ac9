import type { Format } from './format.ts';

/** ESLint's array of results, one line for each file. */
export function json(): Format {
  let isFirst = true;
  return {
    file: ({ file }) => {
      const before = isFirst ? '[\n' : ',\n';
      isFirst = false;
      return before + JSON.stringify(file);
    },
    end: () => (isFirst ? '[]\n' : '\n]\n'),
  };
}
