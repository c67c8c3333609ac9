import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../../server/src/core/analysis/analyse.ts';
import { documentEntities, mentions, personOf } from '../../../../server/src/core/analysis/entities/mentions.ts';
import { parse } from '../../../../server/src/core/syntax/parse.ts';

/** Every mention but dates, as `type text → entity`, the entity left out where it is the text. */
function found(text: string, language?: string): string[] {
  return mentions(analyse(parse(text, language === undefined ? {} : { language })))
    .filter((mention) => mention.type !== 'date')
    .map(({ type, text: printed, entity }) => `${type} ${printed}${entity === printed ? '' : ` → ${entity}`}`);
}

const english = `Harbour Minister Olof Lind’s statement and answers to media questions following talks with Minister of Trade of the Kyrgyz Republic Asel Osmonova, Oslo, October 23, 2020

We met Ms Osmonova and President Taras Melnyk of Ukraine at the Nordic Harbour Council (NHC). The Sea Transport Agency (Rosmorflot) paid $2.5 million and 300 thousand euros.

Question: What do the UN and the European Union say?

Olof Lind: Ask Clara Moreau of the University of Leeds. Osmonova knows her.

Question: And the NHC?

Olof Lind: It agrees with the Government of Kyrgyzstan.
`;

test('finds what a news conference names', () => {
  assert.deepEqual(found(english), [
    'person Olof Lind',
    'place Kyrgyz Republic → Kyrgyzstan',
    'person Asel Osmonova',
    'place Oslo',
    'person Osmonova → Asel Osmonova',
    'person Taras Melnyk',
    'place Ukraine',
    'organisation Nordic Harbour Council',
    'acronym NHC → Nordic Harbour Council',
    'organisation Sea Transport Agency',
    'organisation Rosmorflot → Sea Transport Agency',
    'money $2.5 million → USD 2500000',
    'money 300 thousand euros → EUR 300000',
    'acronym UN → United Nations',
    'organisation European Union',
    'person Olof Lind',
    'person Clara Moreau',
    'organisation University of Leeds',
    'person Osmonova → Asel Osmonova',
    'acronym NHC → Nordic Harbour Council',
    'person Olof Lind',
    'organisation Government of Kyrgyzstan',
  ]);
});

const others: readonly (readonly [tag: string, text: string, ...found: string[]])[] = [
  [
    'de',
    'Frage: Was sagt Bundeskanzlerin Jana Ziegler?\n\nMinister Otto Brandt: Die Weltgesundheitsorganisation (WHO) hat 1,8 Mrd. Euro bekommen. Frau Ziegler war in Russland und sprach mit Jonas von der Heide.\n',
    'person Jana Ziegler',
    'person Otto Brandt',
    'organisation Weltgesundheitsorganisation',
    'acronym WHO → Weltgesundheitsorganisation',
    'money 1,8 Mrd. Euro → EUR 1800000000',
    'person Ziegler → Jana Ziegler',
    'place Russland',
    'person Jonas von der Heide',
  ],
  [
    'es',
    'Pregunta: ¿Qué dirá al Fondo Monetario Internacional (FMI)?\n\nElena Ruiz: En España lo sabe el presidente Jorge Soler. Son 41.300 millones de euros.\n',
    'organisation Fondo Monetario Internacional',
    'acronym FMI → Fondo Monetario Internacional',
    'person Elena Ruiz',
    'place España',
    'person Jorge Soler',
    'money 41.300 millones de euros → EUR 41300000000',
  ],
  [
    'fr',
    "Question : Que dit l'Organisation mondiale de la santé (OMS) à Mme Moreau ?\n\nLuc Marchand : Clara Moreau est à Paris. L'Union européenne a promis 1,5 milliard d'euros.\n",
    'organisation Organisation mondiale de la santé',
    'acronym OMS → Organisation mondiale de la santé',
    'person Moreau → Clara Moreau',
    'person Luc Marchand',
    'person Clara Moreau',
    'place Paris',
    'organisation Union européenne',
    "money 1,5 milliard d'euros → EUR 1500000000",
  ],
  [
    'ru',
    'Вопрос: Что вы обсудили в Организации по безопасности и сотрудничеству в Европе (ОБСЕ)?\n\nИ.В.Орлов: Мы были в Киргизии с Асель Осмоновой. Министерство обороны даст 100 млн рублей.\n\nВопрос: Когда?\n\nИ.В.Орлов: Скоро.\n',
    'organisation Организации по безопасности и сотрудничеству в Европе',
    'acronym ОБСЕ → Организации по безопасности и сотрудничеству в Европе',
    'person И.В.Орлов',
    'place Киргизии → Киргизия',
    'person Асель Осмоновой',
    'organisation Министерство обороны',
    'money 100 млн рублей → RUB 100000000',
    'person И.В.Орлов',
  ],
];

for (const [tag, text, ...expected] of others) {
  test(`finds names in a transcript in ${tag}`, () => assert.deepEqual(found(text, tag), expected));
}

test('takes nothing else for an entity', () => {
  const text =
    'Question: Will they march on, as of now?\n\nAnswer: Yes. The Committee said so. We need a plan, a fund and 24 people.\n\nQuestion: Why?\n\nAnswer: It is GDP.\n';
  assert.deepEqual(found(text), []);
});

test('keeps persons apart who share a surname', () => {
  const text = 'Question: Who is it?\n\nAnswer: Mr Olof Lind and Ms Anna Lind. I mean Lind.\n';
  assert.deepEqual(found(text), ['person Olof Lind', 'person Anna Lind']);
});

test('remembers where an office was said', () => {
  const text =
    'Question: Who paid?\n\nAnswer: Finance Minister Olof Lind paid.\n\nQuestion: Mr Lind?\n\nAnswer: Yes.\n';
  const analysis = analyse(parse(text));
  const person = personOf(analysis, 'Lind');
  assert.equal(person?.name, 'Olof Lind');
  assert.deepEqual(person.office, { text: 'Finance Minister', at: text.indexOf('Olof Lind') });
});

test('takes the first of two definitions of the same letters', () => {
  const text = 'Question: The Nordic Harbour Council (NHC)?\n\nAnswer: Or the National Housing Commission (NHC).\n';
  assert.equal(documentEntities(analyse(parse(text))).definitions.get('NHC')?.long, 'Nordic Harbour Council');
});

test('finds each mention once, in order, inside the text, on any mixture of words', () => {
  const pieces = [english, ...others.map(([, text]) => text)].flatMap((text) => text.split(/(?<=\s)/));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (list) => {
      const text = list.join('');
      const analysis = analyse(parse(text));
      let end = 0;
      for (const mention of mentions(analysis)) {
        assert.ok(mention.start >= end && mention.end > mention.start && mention.end <= text.length);
        assert.equal(mention.text, text.slice(mention.start, mention.end));
        assert.notEqual(mention.entity, '');
        end = mention.end;
      }
      assert.equal(mentions(analysis), mentions(analysis));
    }),
    { numRuns: 60 },
  );
});

const gold = new URL('../../../../../shared/gold/entities/', import.meta.url);
test(
  'finds the dates and sums of the annotated texts with their values',
  { skip: existsSync(gold) ? false : 'the shared texts are not beside this repository' },
  () => {
    interface Annotation {
      readonly start: number;
      readonly end: number;
      readonly type: string;
      readonly value?: string;
      readonly optional?: boolean;
    }
    let wanted = 0;
    let right = 0;
    for (const name of readdirSync(gold).filter((file) => file.endsWith('.json'))) {
      const { ref, annotations } = JSON.parse(readFileSync(new URL(name, gold), 'utf8')) as {
        ref: string;
        annotations: Annotation[];
      };
      const text = readFileSync(new URL(name.replace(/json$/, 'txt'), gold), 'utf8');
      const here = mentions(analyse(parse(text)), ref);
      for (const { start, end, type, value, optional } of annotations) {
        if (optional === true || value === undefined || (type !== 'DATE' && type !== 'MONEY')) continue;
        wanted++;
        if (
          here.some(
            (mention) => mention.start < end && start < mention.end && mention.value?.startsWith(value) === true,
          )
        )
          right++;
      }
    }
    assert.ok(right / wanted >= 0.97, `${right} of ${wanted} values are right`);
  },
);

test('finds a name with small words whatever its first word looks like', () => {
  // A word of two letters and one that ends like a common noun begin no name by themselves.
  for (const [name, language] of [
    ['Wigor van der Meerau', 'de'],
    ['Ok van der Meerau', 'en'],
    ['Lorment van der Meerau', 'en'],
  ] as const) {
    const said = language === 'de' ? `Gestern sprach ${name} über Brücken.` : `Yesterday we met ${name} there.`;
    assert.deepEqual(found(`Question: So?\n\nAnna Weber: ${said}\n`, language).slice(1), [`person ${name}`]);
  }
});
