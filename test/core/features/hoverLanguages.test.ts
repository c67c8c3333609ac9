import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../server/src/core/analysis/analyse.ts';
import { hover } from '../../../server/src/core/features/hover.ts';
import { parse } from '../../../server/src/core/syntax/parse.ts';

/** The same news conference in five languages, and how the hover on each kind of name begins. */
const talks = [
  {
    language: 'en',
    text: `News conference of Harbour Minister Olof Lindqvist, Oslo, 14 March 2022

Olof Lindqvist: Good morning. I spoke with Ms Asel Osmonova in Bishkek yesterday. The Nordic Harbour Council (NHC) has found $2.5 million.

Question: When does the NHC meet?

Olof Lindqvist: It meets on 4 May. Osmonova will be there.
`,
    hovers: [
      ['Olof Lindqvist: Good', '**Olof Lindqvist**\n\nHarbour Minister (heading, line 1)  \n2 turns, 30 words'],
      ['Osmonova will', '**Asel Osmonova**\n\nPerson  \nMentioned 2 times (Olof Lindqvist 2), first on line 3'],
      ['NHC meet', '**NHC**\n\nNordic Harbour Council  \nSpelled out on line 3'],
      ['Bishkek', '**Bishkek**\n\nPlace'],
      ['4 May', '**Wednesday 4 May 2022**'],
      ['$2.5', '**USD 2\u202f500\u202f000**'],
    ],
  },
  {
    language: 'de',
    text: `Pressekonferenz von Hafenminister Olof Lindqvist, Oslo, 14. März 2022

Olof Lindqvist: Guten Morgen. Ich habe gestern in Warschau mit Frau Jadwiga Sobczak gesprochen. Der Nordische Hafenrat (NHR) hat 2,5 Millionen Euro gefunden.

Frage: Wann tagt der NHR?

Olof Lindqvist: Er tagt am 4. Mai. Frau Sobczak wird kommen.
`,
    hovers: [
      ['Olof Lindqvist: Guten', '**Olof Lindqvist**\n\nHafenminister (heading, line 1)  \n2 turns, 31 words'],
      ['Sobczak wird', '**Jadwiga Sobczak**\n\nPerson'],
      ['NHR?', '**NHR**\n\nNordische Hafenrat  \nSpelled out on line 3'],
      ['Warschau', '**Warschau**\n\nPlace'],
      ['4. Mai', '**Wednesday 4 May 2022**'],
      ['2,5 Millionen', '**EUR 2\u202f500\u202f000**'],
    ],
  },
  {
    language: 'es',
    text: `Rueda de prensa del ministro de Puertos Olof Lindqvist, Oslo, 14 de marzo de 2022

Olof Lindqvist: Buenos días. Ayer hablé en Varsovia con la señora Jadwiga Sobczak. El Consejo Nórdico de Puertos (CNP) ha encontrado 2,5 millones de euros.

Pregunta: ¿Cuándo se reúne el CNP?

Olof Lindqvist: Se reúne el 4 de mayo. La señora Sobczak vendrá.
`,
    hovers: [
      ['Olof Lindqvist: Buenos', '**Olof Lindqvist**\n\nministro de Puertos (heading, line 1)  \n2 turns, 34 words'],
      ['Sobczak vendrá', '**Jadwiga Sobczak**\n\nPerson'],
      ['CNP?', '**CNP**\n\nConsejo Nórdico de Puertos  \nSpelled out on line 3'],
      ['Varsovia', '**Varsovia**\n\nPlace'],
      ['4 de mayo', '**Wednesday 4 May 2022**'],
      ['2,5 millones', '**EUR 2\u202f500\u202f000**'],
    ],
  },
  {
    language: 'fr',
    text: `Conférence de presse du ministre des Ports Olof Lindqvist, Oslo, 14 mars 2022

Olof Lindqvist : Bonjour. Hier, j’ai parlé à Varsovie avec Mme Jadwiga Sobczak. Le Conseil nordique des ports (CNP) a trouvé 2,5 millions d’euros.

Question : Quand se réunit le CNP ?

Olof Lindqvist : Il se réunit le 4 mai. Mme Sobczak viendra.
`,
    hovers: [
      ['Olof Lindqvist : Bonjour', '**Olof Lindqvist**\n\nministre des Ports (heading, line 1)  \n2 turns, 31 words'],
      ['Sobczak viendra', '**Jadwiga Sobczak**\n\nPerson'],
      ['CNP ?', '**CNP**\n\nConseil nordique des ports  \nSpelled out on line 3'],
      ['Varsovie', '**Varsovie**\n\nPlace'],
      ['4 mai', '**Wednesday 4 May 2022**'],
      ['2,5 millions', '**EUR 2\u202f500\u202f000**'],
    ],
  },
  {
    language: 'ru',
    text: `Пресс-конференция министра портов Олега Линдова, Осло, 14 марта 2022 года

Олег Линдов: Доброе утро. Вчера в Варшаве я говорил с госпожой Ядвигой Собчак. Северный портовый совет (СПС) нашёл 2,5 млн евро.

Вопрос: Когда соберётся СПС?

Олег Линдов: Он соберётся 4 мая. Госпожа Собчак приедет.
`,
    hovers: [
      ['Олег Линдов: Доброе', '**Олег Линдов**\n\nминистр портов (heading, line 1)  \n2 turns, 27 words'],
      ['СПС?', '**СПС**\n\nСеверный портовый совет  \nSpelled out on line 3'],
      ['Варшаве', '**Варшава**\n\nPlace'],
      ['4 мая', '**Wednesday 4 May 2022**'],
      ['2,5 млн', '**EUR 2\u202f500\u202f000**'],
    ],
  },
] as const;

for (const { language, text, hovers } of talks) {
  test(`speaker, person, acronym, place, date and sum have their hover in ${language}`, () => {
    const analysis = analyse(parse(text));
    assert.equal(analysis.transcript.language.tag, language);
    for (const [word, beginning] of hovers) {
      const at = text.indexOf(word);
      assert.ok(at >= 0, word);
      const markdown = hover(analysis, at + 1)?.markdown ?? '';
      assert.equal(markdown.slice(0, beginning.length), beginning, word);
    }
  });
}

/** How the hovers on the press conference in English begin for people who read another language. */
const readers: readonly (readonly [locale: string, speaker: RegExp, date: RegExp, sum: RegExp])[] = [
  [
    'de-AT',
    /Harbour Minister \(Titel, Zeile 1\) {2}\n2 Redebeiträge, 30 Wörter/,
    /^\*\*Mittwoch, 4\. Mai 2022\*\*[^]*51 Tage nach der Veranstaltung \(Montag, 14\. März 2022\)/,
    /2,5 Millionen USD/,
  ],
  ['es', /\(título, línea 1\) {2}\n2 intervenciones/, /51 días después del acto/, /2,5 millones USD/],
  ['fr', /\(titre, ligne 1\) {2}\n2 interventions/, /51 jours après l’événement/, /2,5 millions USD/],
  ['ru', /\(заголовок, строка 1\) {2}\n2 реплики, 30 слов/, /Через 51 день после события/, /2,5 млн USD/],
  ['nl', /\(heading, line 1\)/, /51 days after the event/, /2\.5 million USD/],
];

for (const [locale, speaker, date, sum] of readers) {
  test(`hovers are in the language of the user interface: ${locale}`, () => {
    const { text } = talks[0];
    const analysis = analyse(parse(text));
    const at = (word: string): string => hover(analysis, text.indexOf(word) + 1, null, locale)?.markdown ?? '';
    assert.match(at('Olof Lindqvist: Good'), speaker);
    assert.match(at('4 May'), date);
    assert.match(at('$2.5'), sum);
  });
}

test('a speaker whose labels are in capitals is shown as the text has the name', () => {
  const text = `Interview with Elena Voss, Oslo, 14 March 2022

INTERVIEWER: Good morning.

ELENA VOSS: Good morning. It is cold.

INTERVIEWER: It is March.

ELENA VOSS: So it is.
`;
  const markdown = hover(analyse(parse(text)), text.indexOf('ELENA VOSS') + 1)?.markdown ?? '';
  assert.match(markdown, /^\*\*Elena Voss\*\*/);
});
