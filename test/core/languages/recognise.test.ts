import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { recogniseLanguage } from '../../../server/src/core/languages/recognise.ts';

const paragraphs = {
  de: `Frage: Herr Minister, wann rechnen Sie mit einer Entscheidung über den neuen Fährhafen?

Brandt: Wir haben heute mit den Gemeinden gesprochen, und ich bin zuversichtlich, dass der Vertrag noch im Herbst
unterschrieben wird. Das ist nicht selbstverständlich.`,
  en: `Question: Minister, when do you expect a decision about the new ferry port?

Brandt: We have spoken to the villages today, and I am confident that the contract will be signed by the autumn. This is not
something that we take for granted.`,
  es: `Pregunta: Señor ministro, ¿cuándo espera una decisión sobre el nuevo puerto?

Brandt: Hoy hablamos con los pueblos de la costa y creo que el contrato se firmará antes de fin de año. Eso no es poco,
porque todos los vecinos están con nosotros, pero hay que esperar.`,
  fr: `Question : Monsieur le ministre, quand attendez-vous une décision sur le nouveau port ?

Brandt : Nous avons parlé avec les communes aujourd’hui et je suis confiant : le contrat est prêt pour la signature. Ce
n’est pas rien, et vous le savez bien.`,
  ru: `Вопрос: Господин министр, когда Вы ожидаете решения о новом порте?

Брандт: Сегодня мы говорили с представителями посёлков, и я уверен, что договор подпишут осенью. Это не само собой
разумеется.`,
};

for (const [tag, text] of Object.entries(paragraphs)) {
  test(`${tag} is recognised, in capitals and in small letters`, () => {
    assert.equal(recogniseLanguage(text).language.tag, tag);
    assert.equal(recogniseLanguage(text.toUpperCase()).language.tag, tag);
    assert.equal(recogniseLanguage(text.replaceAll('\n', '\r\n')).language.tag, tag);
  });
}

test('English when nothing tells', () => {
  for (const text of ['', '\ufeff', '\n\n', '12:30 – 14:00', 'Q: ¿?', 'XKCD', '漢字', '🙂']) {
    assert.equal(recogniseLanguage(text).language.tag, 'en');
  }
});

test('the script decides where there is no function word', () => {
  assert.equal(recogniseLanguage('Дмитрий Орлов: Спасибо.').language.tag, 'ru');
});

test('the words of the speech outweigh a heading in another language', () => {
  const heading = 'Ответы на вопросы министра в ходе пресс-конференции, Москва, 3 марта 2020 года\n\n';
  assert.equal(recogniseLanguage(heading + paragraphs.de).language.tag, 'de');
  assert.equal(recogniseLanguage(heading + paragraphs.fr).language.tag, 'fr');
});

test('a long text is looked at in several places', () => {
  const front = `${paragraphs.en}\n\n`.repeat(20);
  const rest = `${paragraphs.es}\n\n`.repeat(400);
  assert.equal(recogniseLanguage(front + rest).language.tag, 'es');
  assert.equal(recogniseLanguage(rest + front).language.tag, 'es');
});

test('names of another language do not change the vote', () => {
  const text = `${paragraphs.en}\n\nDe la Cruz: Los Angeles, El Paso and Las Vegas are with us. Le Drian: The Place des Nations.`;
  assert.equal(recogniseLanguage(text).language.tag, 'en');
});

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const manifest = new URL('MANIFEST.tsv', corpus);
test(
  'every transcript of the corpus is recognised',
  { skip: existsSync(manifest) ? false : 'the corpus beside the repository is not there' },
  () => {
    const [header = '', ...rows] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
    const columns = header.split('\t');
    const missed: string[] = [];
    for (const row of rows) {
      const cells = row.split('\t');
      const path = cells[columns.indexOf('path')] ?? '';
      const expected = cells[columns.indexOf('language')] ?? '';
      const found = recogniseLanguage(readFileSync(new URL(path, corpus), 'utf8')).language.tag;
      if (found !== expected) missed.push(`${path}: ${found}, not ${expected}`);
    }
    assert.ok(rows.length > 0);
    assert.deepEqual(missed, []);
  },
);
