import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { conventions } from '../../../server/src/core/conventions/index.ts';
import { parse } from '../../../server/src/core/index.ts';

/** A transcript in a convention and what it is made of: for turns the label, with its note in brackets; else the kind. */
interface Case {
  readonly convention: string;
  readonly what: string;
  readonly text: readonly string[];
  readonly pieces: readonly string[];
}

function pieces(text: string): string[] {
  return parse(text).blocks.map(({ label, kind, continues }) =>
    label === null
      ? kind + (continues < 0 ? '' : ' continued')
      : label.text + (label.note === null ? '' : ` (${label.note})`),
  );
}

const cases: readonly Case[] = [
  {
    convention: 'name-colon',
    what: 'a name and a colon',
    text: ['Question: When?', '', 'Anna Weber: Soon.', '', 'Question (in French): Why?', '', 'Anna Weber: We must.'],
    pieces: ['Question', 'Anna Weber', 'Question (in French)', 'Anna Weber'],
  },
  {
    convention: 'capitals-colon',
    what: 'capitals, with a party in brackets and a voice without a name',
    text: ['FRAGE: Wann?', '', 'SRS WEBER: Bald.', '', 'ZUSATZFRAGE: Warum?', '', 'HOLT (AA): Das weiß ich nicht.'],
    pieces: ['FRAGE', 'SRS WEBER', 'ZUSATZFRAGE', 'HOLT (AA)'],
  },
  {
    convention: 'question-letter',
    what: 'the letter and a wide gap',
    text: [
      'MS. WEBER:  Hello.',
      '',
      'Q    When?',
      '',
      'MS. WEBER:  Soon.',
      '',
      'Q    Why?',
      '',
      'Q    — and for whom?',
    ],
    pieces: ['MS. WEBER', 'Q', 'MS. WEBER', 'Q', 'Q'],
  },
  {
    convention: 'letters-dash',
    what: 'letters and a dash, as French ministries set them',
    text: ['Q - Une réaction ?', '', 'R - Aucune.', '', 'Q - Et demain ?', '', 'R - Demain non plus.'],
    pieces: ['Q', 'R', 'Q', 'R'],
  },
  {
    convention: 'letters-dash',
    what: 'letters, a full stop and a dash',
    text: ['P.- ¿Cuándo?', 'R.- Pronto.', 'P.- ¿Por qué?', 'R.- Porque sí.'],
    pieces: ['P', 'R', 'P', 'R'],
  },
  {
    convention: 'court-letters',
    what: 'letters of another language than English and a full stop',
    text: ['P. ¿Cuándo?', '', 'R. Pronto.', '', 'P. ¿Por qué?', '', 'R. Porque sí.'],
    pieces: ['P', 'R', 'P', 'R'],
  },
  {
    convention: 'letters-colon',
    what: 'interviewer and respondent',
    text: ['I: Where were you born?', 'R: In Port Vell.', 'I: Did you like school?', 'R: No.'],
    pieces: ['I', 'R', 'I', 'R'],
  },
  {
    convention: 'initials-colon',
    what: 'letters that the heading introduces',
    text: ['# Talk of Anna Weber (AW) and Tom Holt (TH)', '', 'AW: One.', '', 'TH: Two.'],
    pieces: ['heading', 'AW', 'TH'],
  },
  {
    convention: 'full-stop',
    what: 'a name and a full stop, with a statement announced between',
    text: [
      '    The CHAIRMAN. The committee will come to order.',
      '',
      'STATEMENT OF LINDA MARSH, DIRECTOR OF HARBORS',
      '',
      '    Ms. MARSH. Thank you, Mr. Chairman. Mr. Webb. I am',
      'pleased to be here.',
      '    [The prepared statement of Ms. Marsh follows:]',
      '    Mr. WEBB. I have one question. Let me ask you this: how many?',
      '    Ms. MARSH. Two hundred.',
      '    Senator HOLT. I object.',
    ],
    pieces: ['The CHAIRMAN', 'other', 'Ms. MARSH', 'note', 'Mr. WEBB', 'Ms. MARSH', 'Senator HOLT'],
  },
  {
    convention: 'full-stop-hyphen',
    what: 'a full stop and a dash, in capitals and not',
    text: [
      'LE PRÉSIDENT.- Bonjour.',
      '',
      'QUESTION.- Quand ?',
      '',
      'LE PRÉSIDENT. – Bientôt.',
      '',
      'M. TOM HOLT.- Merci.',
    ],
    pieces: ['LE PRÉSIDENT', 'QUESTION', 'LE PRÉSIDENT', 'M. TOM HOLT'],
  },
  {
    convention: 'full-stop-hyphen',
    what: 'a title in small letters',
    text: ['Presidente.- Buenos días.', '', 'Pregunta.- ¿Cuándo?', '', 'Presidente.- Pronto.'],
    pieces: ['Presidente', 'Pregunta', 'Presidente'],
  },
  {
    convention: 'markdown-label',
    what: 'bold names, the colon inside or outside',
    text: [
      '**Julie :** Bonjour.',
      '',
      '**Paul Arden** : Bonjour.',
      '',
      '**Julie :** Et alors ?',
      '',
      '**Paul Arden** : Rien.',
    ],
    pieces: ['Julie', 'Paul Arden', 'Julie', 'Paul Arden'],
  },
  {
    convention: 'spaced-colon',
    what: 'a space before the colon',
    text: ['Anne Leroy : Bonjour.', '', 'Marc Petit : Bonsoir.', '', 'Anne Leroy : Merci.', '', 'Marc Petit : Merci.'],
    pieces: ['Anne Leroy', 'Marc Petit', 'Anne Leroy', 'Marc Petit'],
  },
  {
    convention: 'own-line',
    what: 'the label on its own line',
    text: ['PRIME MINISTER:', '', 'Good morning.', '', 'JOURNALIST:', '', 'When?', '', 'PRIME MINISTER:', '', 'Soon.'],
    pieces: ['PRIME MINISTER', 'JOURNALIST', 'PRIME MINISTER'],
  },
  {
    convention: 'name-alone',
    what: 'a name on its own line without any mark, with constituency and party',
    text: [
      'Paul Arden (Port Vell) (Lab)',
      'Will she visit Port Vell?',
      '',
      'Linda Marsh (The Minister for Harbours)',
      'I should be delighted to.',
      '',
      'Paul Arden',
      'I thank the Minister. When?',
      '',
      'Linda Marsh',
      'Next week.',
    ],
    pieces: ['Paul Arden (Port Vell) (Lab)', 'Linda Marsh (The Minister for Harbours)', 'Paul Arden', 'Linda Marsh'],
  },
  {
    convention: 'time-label',
    what: 'a name and a time mark',
    text: [
      'Lena Roth: 00:00:03',
      '',
      'Welcome.',
      '',
      'Emil Zorn: 00:00:15',
      '',
      'Thanks.',
      '',
      'Lena Roth: 00:01:12',
      '',
      'Well?',
    ],
    pieces: ['Lena Roth', 'Emil Zorn', 'Lena Roth'],
  },
  {
    convention: 'time-label',
    what: 'a time mark and a speaker’s number',
    text: ['[00:03] SPEAKER_08: okay', '[00:09] SPEAKER_01: thanks', '[00:15] SPEAKER_08: shall we start?'],
    pieces: ['SPEAKER_08', 'SPEAKER_01', 'SPEAKER_08'],
  },
  {
    convention: 'time-label',
    what: 'a speaker’s number and a time mark, the text below',
    text: ['Speaker 1 00:00', 'Good morning.', '', 'Speaker 2  0:07  ', 'Hello.', '', 'Speaker 1 00:12', 'Well.'],
    pieces: ['Speaker 1', 'Speaker 2', 'Speaker 1'],
  },
  {
    convention: 'time-label',
    what: 'a stretch of time and a speaker’s number in brackets',
    text: [
      '[00:00:01.200 --> 00:00:04.100] [SPEAKER_00] Hello.',
      '[00:00:04.500 --> 00:00:06.100] [SPEAKER_01] Thanks.',
      '[00:00:07.000 --> 00:00:09.100] [SPEAKER_00] So?',
      '[00:00:09.500 --> 00:00:10.000] [SPEAKER_01] So.',
    ],
    pieces: ['SPEAKER_00', 'SPEAKER_01', 'SPEAKER_00', 'SPEAKER_01'],
  },
  {
    convention: 'time-label',
    what: 'a name in brackets and the time of day',
    text: [
      '[Anna Weber] 09:02:11',
      'Hello.',
      '',
      '[Tom Holt] 09:02:45',
      'Hello.',
      '',
      '[Anna Weber] 09:03:00',
      '[Tom Holt] 09:03:05',
      'Yes.',
    ],
    pieces: ['Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt'],
  },
  {
    convention: 'bracketed',
    what: 'names in brackets, beside notes in brackets',
    text: ['[Speaker 0] Hello.', '', '[Speaker 1] Thanks.', '', '[Loud Laughter]', '', '[Speaker 0] So?'],
    pieces: ['Speaker 0', 'Speaker 1', 'note', 'Speaker 0'],
  },
  {
    convention: 'chevron',
    what: 'chevrons',
    text: ['>> ANNA WEBER: GOOD MORNING.', '>> TOM HOLT: CAN YOU HEAR ME?', '>> ANNA WEBER: YES.'],
    pieces: ['ANNA WEBER', 'TOM HOLT', 'ANNA WEBER'],
  },
  {
    convention: 'chevron',
    what: 'chevrons without a name, among them what only looks like one',
    text: ['>> Good morning.', '>> Look at this: a bridge.', '>> It is closed.', 'Since when?', '>> Since May.'],
    pieces: ['>>', '>>', '>>', '>>'],
  },
  {
    convention: 'name-dash',
    what: 'a name and a dash',
    text: ['Anna – When?', '', 'Tom – Soon – in May.', '', 'Anna – Why?', '', 'Tom – We must.'],
    pieces: ['Anna', 'Tom', 'Anna', 'Tom'],
  },
  {
    convention: 'name-dash',
    what: 'a name, a dash and an office, which have their line to themselves',
    text: [
      'Anna Weber -- Chief Executive Officer',
      '',
      'Good morning.',
      '',
      'Operator',
      '',
      'Our first question comes from Tom Holt.',
      '',
      'Tom Holt -- Vell Securities -- Analyst',
      '',
      'When?',
      '',
      'Anna Weber -- Chief Executive Officer',
      '',
      'Soon.',
      '',
      'Tom Holt -- Vell Securities -- Analyst',
      '',
      'Thanks.',
    ],
    pieces: ['Anna Weber', 'Operator', 'Tom Holt', 'Anna Weber', 'Tom Holt'],
  },
  {
    convention: 'turn-dash',
    what: 'dashes without a name, two paragraphs in one answer',
    text: ['— Когда?', '', '— Весной.', '', 'И летом.', '', '— Почему?', '', '— Так надо.'],
    pieces: ['—', '—', '—', '—'],
  },
  {
    convention: 'chat',
    what: 'lines of a chat',
    text: [
      '09:02:11 From Anna Weber to Everyone:',
      '\tGood morning.',
      '09:02:14 From Tom Holt : Hello.',
      '09:03:00 Von Anna Weber an Alle:',
      '\tGuten Morgen.',
    ],
    pieces: ['Anna Weber', 'Tom Holt', 'Anna Weber'],
  },
  {
    convention: 'chat',
    what: 'names in angle brackets, as channels log them',
    text: ['<anna> shall we start?', '<t_holt> yes please', '<anna> the lamps are broken', '<t_holt> again'],
    pieces: ['anna', 't_holt', 'anna', 't_holt'],
  },
  {
    convention: 'chat',
    what: 'names in angle brackets behind the time of day',
    text: ['[10:03] <anna> shall we start?', '[10:03] <t_holt> yes', '[10:04] <anna> good', '[10:06] <t_holt> well'],
    pieces: ['anna', 't_holt', 'anna', 't_holt'],
  },
  {
    convention: 'name-gap',
    what: 'initial, surname and a space, once with a colon',
    text: [
      'А. Вебер: Вы слушаете радио.',
      '',
      'Т. Лунин Добрый вечер.',
      '',
      'А. Вебер Добрый вечер. Сегодня мы говорим о том, что…',
      '',
      'Т. Лунин … мост открыт.',
      '',
      'А. Вебер Да. Надолго?',
      '',
      'Т. Лунин Навсегда.',
    ],
    pieces: ['А. Вебер', 'Т. Лунин', 'А. Вебер', 'Т. Лунин', 'А. Вебер', 'Т. Лунин'],
  },
  {
    convention: 'name-gap',
    what: 'two capitals and a space',
    text: [
      'TH Hello everyone. Anna, go ahead.',
      'AW Thank you. The bridge is open.',
      'TH  Thank you. The first question is from Paul.',
      'PA Hello, can you hear me? When do the trains run?',
      'AW Soon.',
      'And the trams run now.',
      'TH Thank you, Anna.',
      'AW Thank you.',
    ],
    pieces: ['TH', 'AW', 'TH', 'PA', 'AW', 'TH', 'AW'],
  },
  {
    convention: 'name-alone',
    what: 'initial and surname alone, a letter for who asks among them, and once with a colon',
    text: [
      'Т. Лунин: Начинается программа.',
      '',
      'И. Вебер',
      '',
      'Добрый день.',
      '',
      'Т. Лунин',
      '',
      'Мост открыт.',
      '',
      'И. Вебер',
      '',
      'Хорошо.',
      '',
      'Т. Лунин',
      '',
      'Да.',
    ],
    pieces: ['Т. Лунин', 'И. Вебер', 'Т. Лунин', 'И. Вебер', 'Т. Лунин'],
  },
  {
    convention: 'name-colon',
    what: 'all turns in one line below what the page says of them, a time of day at the beginning',
    text: [
      'Радио :: Гость: Анна Вебер',
      '',
      'Т. ЛУНИН: 21:10 почти в городе, вы слушаете радио. А. ВЕБЕР: Добрый вечер всем, кто нас слышит. Т. ЛУНИН: Мост открыт или нет, скажите нам? А. ВЕБЕР: Открыт с утра, и поезда уже идут, и трамваи тоже, и пешком по нему ходят.',
    ],
    pieces: ['heading', 'Т. ЛУНИН', 'А. ВЕБЕР', 'Т. ЛУНИН', 'А. ВЕБЕР'],
  },
  {
    convention: 'name-gap',
    what: 'names and a tab, as the police set them',
    text: ['DC WEBER\tWhere were you?', 'MR HOLT\tNo comment.', 'DC WEBER\tDid you see it?', 'MR HOLT\tNo comment.'],
    pieces: ['DC WEBER', 'MR HOLT', 'DC WEBER', 'MR HOLT'],
  },
  {
    convention: 'name-colon',
    what: 'names in small letters',
    text: ['anna: do you have a minute?', 'tom: sure', 'anna: the lamps are out, right?', 'tom: again'],
    pieces: ['anna', 'tom', 'anna', 'tom'],
  },
  {
    convention: 'time-label',
    what: 'the names that a service gives, in small letters',
    text: ['spk_0: [00:00:00] welcome', 'spk_1: [00:00:06] thanks', 'spk_0: [00:00:08] so', 'spk_1: [00:00:12] yes'],
    pieces: ['spk_0', 'spk_1', 'spk_0', 'spk_1'],
  },
  {
    convention: 'name-alone',
    what: 'single names in capitals above what is said',
    text: ['INTERVIEWER', '', 'When?', '', 'LUND', '', 'Soon.', '', 'INTERVIEWER', '', 'Why?', '', 'LUND', '', 'So.'],
    pieces: ['INTERVIEWER', 'LUND', 'INTERVIEWER', 'LUND'],
  },
  {
    convention: 'list-item',
    what: 'items of a list whose questions others take up',
    text: [
      '- Anna: It went well. What about you?',
      '- Tom: Mostly.',
      '- Lena: We need lamps.',
      '- Anna: Do we?',
      '- Tom: Yes.',
    ],
    pieces: ['Anna', 'Tom', 'Lena', 'Anna', 'Tom'],
  },
  {
    convention: 'time-label',
    what: 'the day and the time of a message',
    text: [
      '[12/03/2024, 10:03:11] Anna: Did it leave?',
      '[12/03/2024, 10:03:40] Tom Holt: No',
      '12/03/2024, 10:04 - Anna: Why?',
    ],
    pieces: ['Anna', 'Tom Holt', 'Anna'],
  },
  {
    convention: 'markdown-label',
    what: 'a name in bold and an office in italics',
    text: [
      '**Operator**',
      '',
      'Please go ahead.',
      '',
      '**Anna Weber** -- *Chief Executive Officer*',
      '',
      'Thank you.',
      '',
      '**Tom Holt** -- *Harbour Bank -- Analyst*',
      '',
      'What comes next?',
      '',
      '**Anna Weber** -- *Chief Executive Officer*',
      '',
      'Rope.',
      '',
      '**Tom Holt** -- *Harbour Bank -- Analyst*',
      '',
      'Thanks.',
    ],
    pieces: ['Operator', 'Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt'],
  },
  {
    convention: 'full-stop',
    what: 'names in capitals and a full stop, as central banks set them',
    text: [
      'CHAIR WEBER.  Good afternoon.  We met today.',
      'TOM HOLT.  Hi.  Why did you cut?',
      'CHAIR WEBER.  We had the data.',
      'LENA ROTH.  And what comes next?',
      'CHAIR WEBER.  We will see.',
    ],
    pieces: ['CHAIR WEBER', 'TOM HOLT', 'CHAIR WEBER', 'LENA ROTH', 'CHAIR WEBER'],
  },
  {
    convention: 'full-stop-hyphen',
    what: 'a name and its office, a full stop and a dash',
    text: [
      'M. Jean Morel, président. – Nous vous écoutons.',
      'Mme Anne Garde, directrice générale du port autonome. – Merci.',
      'M. Jean Morel, président. – Combien de navires ?',
      'Mme Anne Garde. – Deux mille.',
    ],
    pieces: [
      'M. Jean Morel, président',
      'Mme Anne Garde, directrice générale du port autonome',
      'M. Jean Morel, président',
      'Mme Anne Garde',
    ],
  },
  {
    convention: 'full-stop',
    what: 'a surname with initials, as Russian records set it',
    text: [
      'Председательствующий. Начинаем.',
      '',
      'Вебер А.Б. Спасибо.',
      '',
      'Хольт Т. Почему?',
      '',
      'Вебер А.Б. Так надо.',
    ],
    pieces: ['Председательствующий', 'Вебер А.Б.', 'Хольт Т.', 'Вебер А.Б.'],
  },
  {
    convention: 'full-stop',
    what: 'a French form of address, an office and a name',
    text: [
      'M. le président Paul Arden. Bonjour.',
      '',
      'Mme Anna Weber. Merci : j’ai une question.',
      '',
      'M. Tom Holt. Laquelle ?',
      '',
      'Mme Anna Weber. Pourquoi ?',
    ],
    pieces: ['M. le président Paul Arden', 'Mme Anna Weber', 'M. Tom Holt', 'Mme Anna Weber'],
  },
  {
    convention: 'time-label',
    what: 'a time in brackets before the colon, or with a link',
    text: [
      'Anna Weber (00:00):',
      'When?',
      '',
      'Tom Holt (00:06):',
      'Soon.',
      '',
      'Anna Weber [(00:00:09)](https://talks.example/v?t=9) Why?',
      '',
      'Tom Holt [(00:00:12)](https://talks.example/v?t=12) We must.',
    ],
    pieces: ['Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt'],
  },
  {
    convention: 'court-letters',
    what: 'a colon in what is said after the letter',
    text: ['Q. Is it so?', 'A. Yes.', 'Q. So you would say: it is?', 'A. I said this: yes.', 'Q.\tWhy: for whom?'],
    pieces: ['Q', 'A', 'Q', 'A', 'Q'],
  },
  {
    convention: 'bold-question',
    what: 'questions in bold, answers of one paragraph and of two',
    text: [
      '**When?**',
      '',
      'Soon.',
      '',
      'In May.',
      '',
      '**One thing: why?**',
      '',
      'We must.',
      '',
      '_And then?_',
      '',
      'No.',
    ],
    pieces: ['', '', '', '', '', ''],
  },
  {
    convention: 'turn-dash',
    what: 'hyphens glued to what is said, in wrapped lines, below words that the page pulls out',
    text: [
      'Anna Weber: “El puente no era el problema”',
      '- “En el puerto no todo vale”',
      '- “No me gusta la gente que grita”',
      'Anna Weber durante la entrevista',
      '-¿Cómo se lleva con la gente del puerto, con los',
      'barqueros y con los del tren?',
      '-Muy bien. Nos conocemos desde hace muchos',
      'años.',
      '-¿Y el puente?',
      '-Abre en mayo.',
      '-Aquí hace muchos años hubo otro puente.',
      '-Es verdad.',
    ],
    pieces: ['heading', 'other', 'other', 'other', '-', '-', '-', '-', '-', '-'],
  },
  {
    convention: 'list-item',
    what: 'questions and answers as bullets, two paragraphs in one answer',
    text: [
      'Una entrevista de Marta Ruiz:',
      '',
      '  • Anna, ¿cuándo abre el puente?',
      '  • En mayo, como los otros puentes del río.',
      '    El tren tardará más.',
      '  • ¿Y el puerto?',
      '  • Ya está abierto.',
    ],
    pieces: ['heading', '•', '•', '•', '•'],
  },
  {
    convention: 'plain-question',
    what: 'plain questions, one of which does not ask, and answers with a dash',
    text: [
      'La alcaldesa presenta el puente.',
      '',
      'Recuerdo que ya lo prometió una vez. No es la primera...',
      '',
      '—Nos gusta prometer puentes.',
      '',
      '¿Cuándo abre?',
      '',
      '—En mayo.',
      '',
      'Antes llegará el tren.',
      '',
      '¿Y el puerto?',
      '',
      '—Ya está abierto.',
    ],
    pieces: ['heading', '', '—', '', '—', '', '—'],
  },
  {
    convention: 'plain-question',
    what: 'dashes before questions, plain answers of one paragraph and of two',
    text: [
      'Drei Fragen an Anna Weber',
      '',
      '– Wann öffnet das Bad?',
      '',
      'Im Mai. Das Wasser ist noch kalt.',
      '',
      'Mir wäre es früher lieber.',
      '',
      '– Und was kostet es?',
      '',
      'Drei Euro.',
      '',
      '– Wird es Kurse geben?',
      '',
      'Ja.',
    ],
    pieces: ['heading', '–', '', '–', '', '–', ''],
  },
  {
    convention: 'plain-question',
    what: 'questions and answers without any mark, the first of which does not ask',
    text: [
      'Anna Weber es una de las capitanas más conocidas del puerto.',
      '',
      'Más de una vez ha dicho que usted prefiere el mar.',
      '',
      'La verdad es que me aburro en tierra.',
      '',
      '¿Cómo ha vivido este año?',
      '',
      'Ha sido muy diferente, porque nos faltaba el puente.',
      '',
      '¿Por qué no vuelve a navegar?',
      '',
      'Este barco ya no tiene motor, y el otro no tiene velas.',
      '',
      '¿Qué espera del puerto?',
      '',
      'Que me dejen entrar con mi barco.',
    ],
    pieces: ['heading', '', '', '', '', '', '', '', ''],
  },
  {
    convention: 'markdown-label',
    what: 'questions in bold with a label, answers in plain type without one',
    text: ['**Phare: When?**', '', 'Soon.', '', 'In May.', '', '**Phare: Why?**', '', 'We must.', '', '**Phare: So?**'],
    pieces: ['Phare', '', 'Phare', '', 'Phare'],
  },
  {
    convention: 'voice-tag',
    what: 'voices of captions, with their timings between',
    text: [
      'WEBVTT',
      '',
      '00:00:03.120 --> 00:00:05.400',
      '<v Anna Weber>Good morning.</v>',
      '',
      '00:00:06.000 --> 00:00:09.100',
      '<v Tom Holt>Can you hear me?</v>',
    ],
    pieces: ['furniture', 'Anna Weber', 'furniture', 'Tom Holt'],
  },
  {
    convention: 'name-colon',
    what: 'captions whose speaker goes on in the next one',
    text: [
      '1',
      '00:00:03,120 --> 00:00:05,400',
      'Anna Weber: Good morning.',
      '',
      '2',
      '00:00:06,000 --> 00:00:09,100',
      'Tom Holt: Good morning.',
      '',
      '3',
      '00:00:10,000 --> 00:00:12,000',
      'Anna Weber: Let us start.',
      '',
      '4',
      '00:00:12,500 --> 00:00:15,000',
      'First the minutes.',
    ],
    pieces: [
      'furniture',
      'Anna Weber',
      'furniture',
      'Tom Holt',
      'furniture',
      'Anna Weber',
      'furniture',
      'turn continued',
    ],
  },
];

suite('a transcript in each convention', () => {
  for (const { convention, what, text, pieces: expected } of cases) {
    test(`${convention}: ${what}`, () => {
      const source = `${text.join('\n')}\n`;
      assert.deepEqual(pieces(source), expected);
      assert.equal(parse(source).convention.id, convention);
      assert.deepEqual(pieces(source.replaceAll('\n', '\r\n')), expected);
      assert.deepEqual(pieces(source.replaceAll('\n', '\r')), expected);
    });
  }

  test('no convention is without a transcript', () => {
    const tried = new Set(cases.map(({ convention }) => convention));
    assert.deepEqual(
      conventions.map(({ id }) => id).filter((id) => !tried.has(id)),
      [],
    );
  });
});

suite('labels in other dress', () => {
  const speakers = ['Anna Weber', 'Tom Holt', 'Anna Weber', 'Tom Holt'];
  const said = ['When is it?', 'Soon.', 'Why so?', 'We must.'];
  const dresses: readonly [what: string, print: (name: string, said: string, at: number) => string][] = [
    ['a time behind a comma', (name, words, at) => `${name}, 00:0${at}\n${words}\n`],
    ['a time behind a stroke', (name, words, at) => `${name} | 00:0${at}\n${words}\n`],
    ['a time and a name above the words', (name, words, at) => `00:00:0${at} ${name}\n${words}\n`],
    ['a time in brackets and a name above the words', (name, words, at) => `[00:0${at}] ${name}\n${words}\n`],
    ['a time in round brackets', (name, words, at) => `(00:0${at}) ${name}: ${words}`],
    ['a time before the colon', (name, words, at) => `${name} [00:0${at}]: ${words}`],
    ['a time and a dash', (name, words, at) => `00:0${at} - ${name}: ${words}`],
    ['a tab behind the colon', (name, words) => `${name}:\t${words}`],
    ['a bold name above the words', (name, words) => `**${name}**\n\n${words}\n`],
    ['a heading above the words', (name, words) => `### ${name}\n\n${words}\n`],
    ['a time, a dash and a name above the words', (name, words, at) => `[00:00:0${at}.4] - ${name}\n${words}\n`],
    ['a time behind a dash', (name, words, at) => `${name} - 00:0${at}\n${words}\n`],
    ['the number of the question', (name, words, at) => `Q${at + 1}  ${name}: ${words}`],
    ['brackets and a colon', (name, words) => `[${name}]: ${words}`],
  ];
  for (const [what, print] of dresses) {
    test(what, () => {
      const text = speakers.map((name, at) => print(name, said[at] ?? '', at)).join('\n');
      assert.deepEqual(pieces(text), speakers);
    });
  }

  test('a title without a blank line below', () => {
    const text = speakers.map((name, at) => `${name}: ${said[at] ?? ''}`).join('\n');
    assert.deepEqual(pieces(`Talk of the week\n${text}`), ['heading', ...speakers]);
    assert.deepEqual(pieces(`Press conference\nPort Vell, 4 March 2024\n${text}`), ['heading', ...speakers]);
  });

  const letters: readonly string[][] = [
    ['Q1: When?', 'A1: Soon.', 'Q2: Why?', 'A2: We must.'],
    ['P: ¿Cuándo?', 'R: Pronto.'],
    ['И: Когда?', 'Р: Давно.', 'И: Почему?', 'Р: Так надо.'],
    ['I: Could you both tell me?', 'P1: Gladly.', 'P2: Yes.', 'I: Well?', 'P1: I drive.'],
  ];
  for (const lines of letters) {
    test(lines[0] ?? '', () =>
      assert.deepEqual(
        pieces(lines.join('\n')),
        lines.map((line) => line.slice(0, line.indexOf(':'))),
      ),
    );
  }
});

suite('what looks like a label without a mark and is none', () => {
  test('the coffee breaks of a programme', () => {
    const text =
      '10:00 Opening Remarks\n10:30 Coffee Break\n11:00 Second Panel\n14:30 Coffee Break\n15:00 Opening Remarks\n';
    assert.deepEqual(
      pieces(text).filter((piece) => /^[A-Z]/u.test(piece)),
      [],
    );
  });
  test('the days of a programme', () => {
    const text = 'Friday – Music at ten.\nSaturday – Is there soup?\nFriday – The race.\nSaturday – We clean up.\n';
    assert.deepEqual(
      pieces(text).filter((piece) => /day/u.test(piece)),
      [],
    );
  });
  test('the dashes of a story', () => {
    const text =
      '— Кто там? — спросил сторож.\n\n— Свои.\n\nСторож помолчал.\n\n— Какие свои?\n\n— Канат давай, — сказал голос.\n\n— Не дам.\n';
    assert.equal(pieces(text).includes('—'), false);
  });
  test('a list of names', () => {
    const names = ['Anna Weber', 'Tom Holt', 'Lena Roth', 'Emil Zorn'];
    const list = [...names, ...names].join('\n');
    assert.deepEqual(
      pieces(`Those present\n\n${list}\n\n${list}\n`).filter((piece) => names.includes(piece)),
      [],
    );
  });
  test('a running head', () => {
    const text =
      'We met.\n\nHarbour Board\n\nWe met again.\n\nHarbour Board\n\nAnd again.\n\nHarbour Board\n\nI agree.\n';
    assert.deepEqual(pieces(text).includes('Harbour Board'), false);
  });
  test('a sentence that ends in somebody’s name', () => {
    const text =
      'MS. WEBER:  I asked Mr. Holt.\n\nMr. Holt. He knows.\n\nQ    Who?\n\nMS. WEBER:  Mr. Holt. He does.\n\nQ    Oh.\n';
    assert.deepEqual(pieces(text), ['MS. WEBER', 'Q', 'MS. WEBER', 'Q']);
  });
  test('thanks before a dash', () => {
    const text =
      'Anna Weber: Ja.\n\nVielen Dank. – Es geht weiter.\n\nTom Holt: Nein.\n\nVielen Dank. – So ist es.\n\nAnna Weber: Gut.\n';
    assert.deepEqual(pieces(text), ['Anna Weber', 'Tom Holt', 'Anna Weber']);
  });
});
