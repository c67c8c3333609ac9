/** Invented transcripts, one for each way of writing labels, with the labels that a person sees in them. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** Labels in order; a note stands behind a bar: `Anna Weber|interpreted`. */
  readonly labels: readonly string[];
  readonly convention: string;
}

export const transcripts: readonly Sample[] = [
  {
    name: 'names and colons',
    convention: 'name-colon',
    labels: ['Question', 'Anna Weber', 'Question', 'Anna Weber|through an interpreter', 'Question', 'Jonas Lind'],
    text: `Transport Minister Anna Weber’s statement and answers to media questions, Bonn, 4 May 2021

Ladies and gentlemen, we have opened the bridge today. I thank everybody who built it.

Question: When do the trains run?

Anna Weber: In June. One thing matters to me:
safety comes first.

We shall see to it.

Question: And the road?

Anna Weber (through an interpreter): The road is ready.

Question: Who pays?

Jonas Lind: The state does. Let me repeat this: nobody else.
`,
  },
  {
    name: 'capitals and Q',
    convention: 'capitals-colon',
    labels: ['MS. WEBER', 'Q', 'MS. WEBER', 'Q', 'MS. WEBER', 'Q', 'MR. LIND'],
    text: `Press Briefing by Press Secretary Anna Weber\n\n1:06 P.M. EDT\n\nMS. WEBER:  Good afternoon.  It’s after\n9:30 in Bonn, and the topics are these: trains.\n\nQ\u00a0\u00a0\u00a0 Thank you.  When do they run?\n\nMS. WEBER:  In June.  (Laughter.)\n\nQ\u00a0\u00a0\u00a0 And the road?\n\nMS. WEBER:  Next.\n\nQ\u00a0\u00a0\u00a0 And then?\n\nMR. LIND:  Then we rest.\n\nEND  2:05 P.M. EDT\n`,
  },
  {
    name: 'court letters',
    convention: 'court-letters',
    labels: ['THE COURT', 'Q', 'A', 'Q', 'A', 'MR. LIND'],
    text: `THE COURT: Go on.\nBY MS. WEBER:\nQ.  Were you there?\nA.  I was. It says: nothing.\nQ.  When?\nA.  In May.\nMR. LIND:  Objection.\n`,
  },
  {
    name: 'Q and A with colons',
    convention: 'letters-colon',
    labels: ['Q', 'A', 'Q', 'A'],
    text: `Talk on bridges\n\nBridges carry.\n\nQ: How long?\n\nA: For ever.\n\nQ: Really?\n\nA: Nearly.\n`,
  },
  {
    name: 'Markdown',
    convention: 'markdown-label',
    labels: ['Anna Weber', 'Jonas Lind', 'Anna Weber', 'Jonas Lind'],
    text: `---\ntitle: Bridges\ndate: 2021-05-04\n---\n**Anna Weber:** Welcome to the show.\n\n**Jonas Lind:** Thank you, Anna.\n\n**Anna Weber:** What is a bridge?\n\n**Jonas Lind:** A road without ground.\n`,
  },
  {
    name: 'initials',
    convention: 'initials-colon',
    labels: ['AW', 'JL', 'AW', 'JL', 'AW', 'JL'],
    text: `Panel on bridges\n\nAW: Hello.\n\nJL: Hello.\n\nAW: Shall we start?\n\nJL: Let us.\n\nAW: Why bridges?\n\nJL: Why not?\n`,
  },
  {
    name: 'labels alone on their line',
    convention: 'own-line',
    labels: ['JOURNALIST', 'PRIME MINISTER', 'JOURNALIST', 'PRIME MINISTER'],
    text: `Doorstop interview, Bonn\n\n4 May 2021\n\nJOURNALIST:\n\nWill it open?\n\nPRIME MINISTER:\n\nIt will.\n\nMy point is this:\n\nit opens.\n\nJOURNALIST:\n\nWhen?\n\nPRIME MINISTER:\n\nSoon.\n\n[ENDS]\n`,
  },
  {
    name: 'labels wrapped over lines',
    convention: 'capitals-colon',
    labels: [
      'PRESIDENTA ANA LÓPEZ',
      'HUGO RAMÍREZ SOTO, SUBSECRETARIO DE OBRAS PÚBLICAS Y DE LOS PUENTES DEL NORTE',
      'PREGUNTA',
      'PRESIDENTA ANA LÓPEZ',
    ],
    text: `# Conferencia de prensa de la presidenta Ana López del 4 de mayo de 2021\n\nPRESIDENTA ANA LÓPEZ: Buenos días. Vamos a empezar con los puentes.\n\nHUGO RAMÍREZ SOTO, SUBSECRETARIO DE OBRAS PÚBLICAS Y DE LOS PUENTES DEL\nNORTE: Con su permiso.\n\nPREGUNTA: ¿Cuándo abre el puente?\n\nPRESIDENTA ANA LÓPEZ: En junio.\n`,
  },
  {
    name: 'names with time marks',
    convention: 'time-label',
    labels: ['Anna Weber', 'Jonas Lind', 'Anna Weber', 'Jonas Lind'],
    text: `Anna Weber: 00:00:20\n\nWelcome.\n\nJonas Lind: 00:00:28\n\nThank you.\n\nAnna Weber: 00:01:02\n\nWhat is new?\n\nJonas Lind: 00:01:10\n\nThe bridge.\n`,
  },
  {
    name: 'full stop and hyphen',
    convention: 'full-stop-hyphen',
    labels: ['HON. A. WEBER', 'MR. SPEAKER', 'HON. J. LIND'],
    text: `Debate on bridges\n\nHON. A. WEBER.- Mr. Speaker, I move the motion.\n\nMR. SPEAKER.- You may.\n\nHON. J. LIND.- I second it.\n`,
  },
  {
    name: 'a space before the colon',
    convention: 'spaced-colon',
    labels: ['Question', 'Anne Leroy', 'Question', 'Anne Leroy'],
    text: `Conférence de presse de la ministre Anne Leroy, Paris, 4 mai 2021\n\nQuestion\u00a0: Quand ouvre le pont\u00a0?\n\nAnne Leroy\u00a0: En juin.\n\nQuestion\u00a0: Et la route\u00a0?\n\nAnne Leroy\u00a0: Elle est prête.\n`,
  },
  {
    name: 'chevrons',
    convention: 'chevron',
    labels: ['ANNA WEBER', 'JONAS LIND', 'ANNA WEBER', 'JONAS LIND'],
    text: `>> ANNA WEBER: Good evening.\n>> JONAS LIND: Good evening.\n>> ANNA WEBER: The bridge is open.\n>> JONAS LIND: It is.\n`,
  },
  {
    name: 'lost line breaks',
    convention: 'name-colon',
    labels: ['А.Вебер', 'И.Линд', 'А.Вебер', 'И.Линд'],
    text: `Встреча с губернатором Иваном Линдом. 4 мая 2021 года Москва ${'А.Вебер: Добрый день. Мост открыт. И.Линд: Да, мост открыт, и дорога готова. '.repeat(2)}${'Это длинный текст без переводов строки. '.repeat(90)}\n`,
  },
  {
    name: 'questions and answers without any mark',
    convention: 'plain-question',
    labels: ['', '', '', '', '', ''],
    text: `“The bridge was never the trouble”\n\nWe have met the captain Anna Weber on her boat.\n\nWhen did you learn to sail?\n\nI was six. My uncle had a boat.\n\nIt leaked.\n\nDo you still have it?\n\nIt has me. I live in it.\n\nWhat do you think of the bridge?\n\nI walk under it every day, and I look up.\n`,
  },
  {
    name: 'dashes glued to what both sides say',
    convention: 'turn-dash',
    labels: ['—', '—', '—', '—'],
    text: `Anna Weber: «El puente abre en mayo»\n\nLa alcaldesa nos recibe en su barco.\n\n—¿Cuándo abre?\n\n—En mayo. Una cosa: no antes.\n\nY el tren, después.\n\n—¿Y el puerto?\n\n—Ya está abierto.\n`,
  },
  {
    name: 'damaged labels',
    convention: 'name-colon',
    labels: ['Question', 'Anna Weber', 'Question', 'Anna Weber', 'Question', 'Anna Weber', 'Question', 'Anna Weber'],
    text: `News conference of Anna Weber, Bonn, 4 May 2021\n\nQuestion: One?\n\nAnna Weber: One.\n\nQuestion: Two?\n\nAnna Weber Yes, two of them.\n\nQuestion: Three?\n\nAnna Weber: Three. Question: Four?\n\nAnna\u200b Weber: Four.\n`,
  },
];

/** A press conference of so many exchanges, every sentence a little different. */
export function longConference(exchanges: number): string {
  const parts = ['News conference of Transport Minister Anna Weber, Bonn, 4 May 2021', ''];
  for (let index = 0; index < exchanges; index++) {
    parts.push(`Question: Does bridge number ${index} open in spring, and who has paid for it so far?`, '');
    parts.push(
      `Anna Weber: Bridge number ${index} opens when it is ready. We have looked at it ${index % 7} times and shall look again.`,
      '',
    );
    if (index % 3 === 0)
      parts.push('I should like to add that the road to it is being built by people who know how to.', '');
  }
  return parts.join('\n');
}
