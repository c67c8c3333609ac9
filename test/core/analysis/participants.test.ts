import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyse, parse } from '../../../server/src/core/index.ts';

/** Each participant who speaks, with the labels that are theirs and their office. */
function speakers(text: string): [name: string, labels: readonly string[], role: string | null][] {
  return analyse(parse(text))
    .participants.filter(({ turns }) => turns.length > 0)
    .map(({ name, labels, role }) => [name, labels, role]);
}

suite('labels of one person', () => {
  test('an office alone means who was introduced with it', () => {
    const text =
      'Spokesperson Linda Marsh: Hello.\n\nQuestion: Why?\n\nSpokesperson: So.\n\nQuestion: When?\n\nSpokesperson: Soon.\n';
    assert.deepEqual(speakers(text), [['Linda Marsh', ['Spokesperson Linda Marsh', 'Spokesperson'], 'Spokesperson']]);
  });
  test('an office alone is not the guest who bears the same office in each of his labels', () => {
    const text =
      'PRIME MINISTER: One.\n\nPRIME MINISTER CLARK: Two.\n\nJOURNALIST: Three?\n\nPRIME MINISTER: Four.\n\nPRIME MINISTER CLARK: Five.\n';
    assert.deepEqual(
      speakers(text).map(([name]) => name),
      ['CLARK', 'PRIME MINISTER'],
    );
  });
  test('an office that is for something is no name', () => {
    const text =
      'CHIEF OF NAVY:\n\nOne.\n\nJOURNALIST:\n\nTwo?\n\nCHIEF OF NAVY:\n\nThree.\n\nPREMIER OF THE NORTH:\n\nFour.\n';
    assert.deepEqual(
      speakers(text).map(([name]) => name),
      ['CHIEF OF NAVY', 'PREMIER OF THE NORTH'],
    );
  });
  test('a name in brackets behind an office is the holder’s', () => {
    const text =
      'Paul Arden: Why?\n\nThe Minister for Harbours (Linda Marsh): So.\n\nPaul Arden: When?\n\nLinda Marsh: Soon.\n';
    assert.deepEqual(
      speakers(text).map(([name, labels]) => [name, labels]),
      [
        ['Paul Arden', ['Paul Arden']],
        ['Linda Marsh', ['The Minister for Harbours', 'Linda Marsh']],
      ],
    );
  });
  test('a member of parliament is introduced with all titles and speaks under the office', () => {
    const text =
      'PRIME MINISTER: One.\n\nTHE HON. JOSH HOLT MP, TREASURER: Two.\n\nJOURNALIST: Three?\n\nTREASURER: Four.\n\nJOURNALIST: Five?\n\nPRIME MINISTER: Six.\n';
    assert.deepEqual(
      speakers(text).map(([name, labels]) => [name, labels]),
      [
        ['JOSH HOLT', ['THE HON. JOSH HOLT MP, TREASURER', 'TREASURER']],
        ['PRIME MINISTER', ['PRIME MINISTER']],
      ],
    );
  });
  test('two who speak with one voice are neither of them', () => {
    const text =
      'Ida: [00:00:05] Hello, town.\n\nEmil: [00:00:11] Every day begins with a briefing.\n\nIda and Emil: [00:00:52] So, welcome.\n\nIda: [00:01:18] And to all boats.\n\nEmil: [00:01:21] And to those who stay.\n';
    assert.deepEqual(
      speakers(text).map(([, labels]) => labels),
      [['Ida and Emil'], ['Ida'], ['Emil']],
    );
  });
  test('initials may leave the patronymic out', () => {
    const text =
      'Марк Исаевич Бурдин: Где вы родились?\n\nАнна Петровна Лис: В Старграде.\n\nМ. Б.: Когда?\n\nА. Л.: Давно.\n\nМ. Б.: В какой семье?\n\nА. Л.: В большой.\n';
    assert.deepEqual(
      speakers(text).map(([, labels]) => labels),
      [
        ['Марк Исаевич Бурдин', 'М. Б.'],
        ['Анна Петровна Лис', 'А. Л.'],
      ],
    );
  });
  test('a misprinted office is the office', () => {
    const turn = 'JOURNALIST: Well?\n\nPRIME MINISTER: Yes.\n\n';
    const text = `${turn}${turn}${turn}JOURNALIST: And?\n\nPRIM1E MINISTER: No.\n`;
    assert.deepEqual(
      speakers(text).map(([name]) => name),
      ['PRIME MINISTER'],
    );
  });
  test('a misprinted office before a name is no part of the name', () => {
    const turn = 'Question: Well?\n\nMinister Paul Okafor: Yes.\n\n';
    assert.deepEqual(
      speakers(`${turn}${turn}${turn}Question: And?\n\nMinster Paul Okafor: No.\n`).map(([name]) => name),
      ['Paul Okafor'],
    );
  });
});
