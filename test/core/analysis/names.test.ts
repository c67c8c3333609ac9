import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf, splitOffice } from '../../../server/src/core/analysis/names.ts';
import { sameName } from '../../../server/src/core/analysis/sameName.ts';
import { languages } from '../../../server/src/core/languages/index.ts';

function languageOf(tag: string) {
  const language = languages.find((known) => known.tag === tag);
  assert.ok(language, `the language ${tag} is known`);
  return language;
}

const labels: readonly (readonly [tag: string, label: string, office: string | null, name: string])[] = [
  ['en', 'President of Norway Anna Berg', 'President of Norway', 'Anna Berg'],
  ['en', 'PRIME MINISTER LIND', 'PRIME MINISTER', 'LIND'],
  ['en', 'THE PRESIDENT', 'THE PRESIDENT', ''],
  ['en', 'MR. LIND', null, 'LIND'],
  ['en', 'Minister of Foreign Affairs Olof Lind', 'Minister of Foreign Affairs', 'Olof Lind'],
  [
    'en',
    'Deputy Prime Minister and Minister of Industry and Trade Olof Lind',
    'Deputy Prime Minister and Minister of Industry and Trade',
    'Olof Lind',
  ],
  ['en', 'Governor of St Petersburg Ivan Orlov', 'Governor of St Petersburg', 'Ivan Orlov'],
  ['en', 'Harbour Board CEO Anna Berg', 'Harbour Board CEO', 'Anna Berg'],
  ['en', 'Stephen King', null, 'Stephen King'],
  ['de', 'Präsident Dr. Jonas Ziegler', 'Präsident', 'Jonas Ziegler'],
  ['de', 'BK’in Ziegler', 'BK’in', 'Ziegler'],
  ['de', 'Bundesminister des Auswärtigen Jonas Ziegler', 'Bundesminister des Auswärtigen', 'Jonas Ziegler'],
  ['es', 'ELENA RUIZ SOLER, DIRECTORA GENERAL DE PUERTOS', 'DIRECTORA GENERAL DE PUERTOS', 'ELENA RUIZ SOLER'],
  ['es', 'ELENA RUIZ SOLER. DIRECTORA GENERAL DE PUERTOS', 'DIRECTORA GENERAL DE PUERTOS', 'ELENA RUIZ SOLER'],
  ['es', 'PRESIDENTA ELENA RUIZ', 'PRESIDENTA', 'ELENA RUIZ'],
  ['es', 'SECRETARIO DE SALUD, DAVID RUIZ SOLER', 'SECRETARIO DE SALUD', 'DAVID RUIZ SOLER'],
  ['es', 'DIRECTORA DE LA CFE, ELENA RUIZ SOLER', 'DIRECTORA DE LA CFE', 'ELENA RUIZ SOLER'],
  ['es', 'SECRETARIO DE SALUD DAVID RUIZ SOLER', 'SECRETARIO DE SALUD', 'DAVID RUIZ SOLER'],
  ['es', 'AGENTE DEL MINISTERIO PÚBLICO', 'AGENTE DEL MINISTERIO PÚBLICO', ''],
  ['es', 'PRESIDENTE DE LA TORRE', 'PRESIDENTE', 'DE LA TORRE'],
  ['fr', 'Le Président', 'Le Président', ''],
  [
    'ru',
    'Министр иностранных дел Российской Федерации И.В.Орлов',
    'Министр иностранных дел Российской Федерации',
    'И.В.Орлов',
  ],
  ['ru', 'И.Орлов', null, 'И.Орлов'],
];

for (const [tag, label, office, name] of labels) {
  test(`splits ${label}`, () => {
    const split = splitOffice(label, languageOf(tag));
    assert.equal(split.office, office);
    assert.equal(split.name, name);
  });
}

test('keeps forms of address and affiliations apart', () => {
  assert.equal(splitOffice('MR. LIND', languageOf('en')).honorific, 'MR.');
  assert.equal(splitOffice('Anna Berg, Evening Post', languageOf('en')).affiliation, 'Evening Post');
});

test('lets known names decide where an office ends', () => {
  assert.deepEqual(splitOffice('Minister of Trade Winds Olof', languageOf('en'), ['Winds Olof']).name, 'Winds Olof');
});

const evidence = evidenceOf(['Olof Lind', 'MS. BERG', 'President Anna Berg', 'И.В.Орлов'], languageOf('en'));

test('gathers names from labels', () => {
  assert.deepEqual(evidence.names, ['Olof Lind', 'Anna Berg', 'И.В.Орлов']);
  assert.deepEqual(evidence.surnames, ['BERG']);
});

test('knows one person under several names', () => {
  for (const [left, right] of [
    ['Lind', 'Olof Lind'],
    ['OLOF LIND', 'Olof Lind'],
    ['O. Lind', 'Olof Lind'],
    ['OL', 'Olof Lind'],
    ['Olof V. Lind', 'Olof Lind'],
    ['И.В.Орлова', 'И.В.Орлов'],
    ['Орловым', 'И.В.Орлов'],
    ['Игорь Орлов', 'И.В.Орлова'],
    ['Sergei Orlov', 'Sergey Orlov'],
    ['Kazakbaev', 'Kazakbayev'],
    ['Jose Nunez', 'José Núñez'],
  ] as const) {
    assert.equal(sameName(left, right), true, `${left} is ${right}`);
    assert.equal(sameName(right, left), true, `${right} is ${left}`);
  }
});

test('keeps different persons apart', () => {
  for (const [left, right] of [
    ['Olof Lind', 'Anna Lind'],
    ['A. Lind', 'Olof Lind'],
    ['Olof V. Lind', 'Olof H. V. Lind'],
    ['Anna V. Lind', 'Olof Lind'],
    ['Lindt', 'Olof Lind'],
    ['Berg', 'Olof Lind'],
    ['', 'Olof Lind'],
  ] as const) {
    assert.equal(sameName(left, right), false, `${left} is not ${right}`);
  }
});

test('takes a short form for nobody when it fits two people of the document', () => {
  const two = { names: ['Olof Lind', 'Anna Lind'], surnames: [] };
  assert.equal(sameName('Lind', 'Olof Lind', two), false);
});
