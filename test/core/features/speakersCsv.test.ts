import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, parse, speakersCsv, speakersCsvHeading, statistics } from '../../../server/src/core/index.ts';

suite('Figures as CSV', () => {
  test('have as many cells in every line, quoted where they must be', () => {
    const text = 'Interview, Port Callow, May 3, 2021\n\nQuestion: Who are you?\n\nAda Fenn: The mayor, as before.\n';
    const csv = speakersCsv(statistics(analyse(parse(text))), 'a "flawed", one.txt');
    const [mayor = '', question = '', end] = csv.split('\r\n');
    assert.match(mayor, /^"a ""flawed"", one\.txt",Ada Fenn,,1,0,1,4,0\.5714,4,4,0$/);
    assert.match(question, /^"a ""flawed"", one\.txt",Question,,1,1,0,3,0\.4286,3,3,0$/);
    assert.equal(end, '');
    assert.equal(speakersCsvHeading.split(',').length, 11);
  });

  test('are nothing without speakers', () => {
    assert.equal(speakersCsv(statistics(analyse(parse(''))), 'empty'), '');
  });
});
