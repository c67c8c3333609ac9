import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from '../../../server/src/core/syntax/parse.ts';

const labelsOf = (text: string): string =>
  parse(text)
    .blocks.flatMap(({ label }) => (label === null ? [] : [label.text]))
    .join(' | ');

interface Talk {
  readonly heading: (name: string) => string;
  readonly said: readonly [string, string, string, string];
  readonly colon: string;
  readonly address: string;
}

const talks: Readonly<Record<string, Talk>> = {
  en: {
    heading: (name) => `Interview with ${name}, Port Vell, 4 May 2021`,
    said: ['When does the ferry sail?', 'At noon.', 'Is the pier ready?', 'The pier has been ready since April.'],
    colon: ': ',
    address: 'Mr.',
  },
  de: {
    heading: (name) => `Interview mit ${name}, Port Vell, 4. Mai 2021`,
    said: ['Wann fährt die Fähre?', 'Am Mittag.', 'Ist der Steg fertig?', 'Der Steg ist seit April fertig.'],
    colon: ': ',
    address: 'Herr',
  },
  es: {
    heading: (name) => `Entrevista con ${name}, Port Vell, 4 de mayo de 2021`,
    said: ['¿Cuándo sale el barco?', 'A mediodía.', '¿Está listo el muelle?', 'El muelle está listo desde abril.'],
    colon: ': ',
    address: 'Sr.',
  },
  fr: {
    heading: (name) => `Entretien avec ${name}, Port Vell, 4 mai 2021`,
    said: ['Quand part le bac ?', 'À midi.', 'Le quai est-il prêt ?', 'Le quai est prêt depuis avril.'],
    colon: ' : ',
    address: 'M.',
  },
  ru: {
    heading: (name) => `Интервью с ${name}, Порт-Велл, 4 мая 2021 года`,
    said: ['Когда отходит паром?', 'В полдень.', 'Причал уже готов?', 'Причал готов с апреля.'],
    colon: ': ',
    address: 'Господин',
  },
};

/** Two people who talk, each twice. */
function talk({ said, colon }: Talk, heading: string, first: string, second: string): string {
  return `${heading}\n\n${said.map((words, at) => (at % 2 === 0 ? first : second) + colon + words).join('\n\n')}\n`;
}

function inTurn(first: string, second: string): string {
  return [first, second, first, second].join(' | ');
}

suite('names that are ordinary words somewhere', () => {
  for (const [tag, one] of Object.entries(talks)) {
    test(`first names and surnames, ${tag}`, () => {
      for (const name of [
        'Ben',
        'Della',
        'Lo',
        'Ma',
        'My',
        'Bin',
        'Ibn',
        'Ter',
        'Vom',
        'Zur',
        'Das',
        'Nos',
        'Bint',
        'An',
      ]) {
        for (const full of [`${name} Orlo`, `Tilda ${name}`]) {
          const spoken = inTurn('Ruth Amsel', full);
          assert.equal(labelsOf(talk(one, one.heading(full), 'Ruth Amsel', full)), spoken);
          assert.equal(labelsOf(talk(one, one.heading('Port Vell'), 'Ruth Amsel', full)), spoken);
          const [first, second] = ['RUTH AMSEL', full.toUpperCase()];
          assert.equal(labelsOf(talk(one, one.heading('Port Vell'), first, second)), inTurn(first, second));
        }
        assert.equal(labelsOf(talk(one, one.heading(`${name} Orlo`), 'Ruth', name)), inTurn('Ruth', name));
        const addressed = `${one.address} ${name}`;
        const other = `${one.address} Amsel`;
        assert.equal(labelsOf(talk(one, one.heading('Port Vell'), other, addressed)), inTurn(other, addressed));
        const loud = [other.toUpperCase(), addressed.toUpperCase()] as const;
        assert.equal(labelsOf(talk(one, one.heading('Port Vell'), ...loud)), inTurn(...loud));
        const bold = one.said.map((words, at) => `**${at % 2 === 0 ? 'Mia' : name}:** ${words}`).join('\n\n');
        assert.equal(labelsOf(`# ${one.heading('Port Vell')}\n\n${bold}\n`), inTurn('Mia', name));
      }
    });
    test(`all pairs of letters, ${tag}`, () => {
      const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
      const silent = letters
        .flatMap((first) => letters.map((second) => first + second))
        .filter(
          (pair) => pair !== 'QV' && labelsOf(talk(one, one.heading('Port Vell'), 'QV', pair)) !== inTurn('QV', pair),
        );
      assert.deepEqual(silent, []);
    });
  }
  test('words of forms are surnames where the heading says so', () => {
    for (const name of ['PAGE', 'NOTE', 'ENDE']) {
      const full = `Tilda ${name.charAt(0)}${name.slice(1).toLowerCase()}`;
      const { en, de } = talks as Record<'en' | 'de', Talk>;
      for (const one of [en, de])
        assert.equal(labelsOf(talk(one, one.heading(full), 'AMSEL', name)), inTurn('AMSEL', name));
    }
  });
  test('somebody who speaks once among others', () => {
    const text =
      'News conference, Port Vell, 4 May 2021\n\nRuth Amsel: When does it sail?\n\nTom Birk: At noon.\n\nBen Orlo: From which pier?\n\nTom Birk: From the old one.\n\nJack Ma: Is there a fare?\n\nTom Birk: Two crowns.\n\nRuth Amsel: Thank you.\n';
    assert.equal(labelsOf(text), 'Ruth Amsel | Tom Birk | Ben Orlo | Tom Birk | Jack Ma | Tom Birk | Ruth Amsel');
  });
  test('letters among other letters, of three who talk', () => {
    const text =
      'Oral history, Port Vell, 4 May 2021\n\nQV: When did you come?\n\nTO: In 1958.\n\nQV: By boat?\n\nGH: By boat.\n\nQV: With whom?\n\nTO: With my aunt.\n\nGH: And her dog.\n';
    assert.equal(labelsOf(text), 'QV | TO | QV | GH | QV | TO | GH');
  });
});

suite('ordinary words with a colon in somebody’s speech', () => {
  for (const lines of [
    ['But: who pays?', 'And: who sails?', 'But: who knows?'],
    ['In: the ferry.', 'My: that is late.', 'In: the pier.'],
    ['Note: the pier is new.', 'Note: the ferry is not.'],
    ['To: the harbour master', 'From: the mayor', 'To: the harbour master', 'From: the mayor'],
    ['My Question: who pays?', 'My Question: who sails?'],
    ['For The Record: it sails.', 'And For The Record: it sailed.'],
  ]) {
    test(lines.join(' '), () => {
      const text = `News conference of Tom Birk, Port Vell, 4 May 2021\n\nQuestion: When does it sail?\n\nTom Birk: At noon.\n\n${lines.join('\n\nThat is all I know about it.\n\n')}\n\nQuestion: From which pier?\n\nTom Birk: From the old one.\n`;
      assert.equal(labelsOf(text), 'Question | Tom Birk | Question | Tom Birk');
    });
  }
  test('between several turns of one speaker', () => {
    const text =
      'Pressekonferenz mit Tom Birk, Port Vell, 4. Mai 2021\n\nFrage: Wann fährt sie?\n\nTom Birk: Am Mittag.\n\nDas Problem: Es fehlt Wasser.\n\nFrage: Und dann?\n\nTom Birk: Wir warten.\n\nDas Problem: Es fehlt Zeit.\n\nFrage: Danke.\n\nTom Birk: Gern.\n\nDas Ergebnis: Sie fährt.\n';
    assert.equal(labelsOf(text), 'Frage | Tom Birk | Frage | Tom Birk | Frage | Tom Birk');
  });
});

suite('labels of French records', () => {
  test('a question, a note between name and full stop, and a colon in what is said', () => {
    const text =
      'Point de presse, Port-Vell, 22 mars 2023\n\nMme Claire Morel. - Bonjour.\n\nQuestion. - Et pour M. Dubois : quand part le bac ?\n\nM. Paul Dubois (en anglais). - À midi.\n\nQuestion. - Un mot sur le quai ?\n\nMme Claire Morel. - Il est prêt.\n\nQuestion. – Merci.\n';
    assert.equal(
      labelsOf(text),
      'Mme Claire Morel | Question | M. Paul Dubois | Question | Mme Claire Morel | Question',
    );
  });
});
