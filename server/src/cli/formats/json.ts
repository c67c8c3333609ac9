import type { Format } from './format.ts';

/** ESLint's array of results, one line for each file. */
export function json(): Format {
  let isFirst = true;
  return {
    begin: () => '[',
    file: (checked) => {
      const separator = isFirst ? '\n' : ',\n';
      isFirst = false;
      return separator + JSON.stringify(checked);
    },
    end: () => '\n]\n',
  };
}
