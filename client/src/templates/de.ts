import type { Templates } from './template.ts';

export const de: Templates = {
  pressConference: `Pressekonferenz von \${1:Verkehrsministerin} \${2:Anna Weber}, \${3:Ort}, \${4:$DATE}

$2: \${5:Guten Morgen, meine Damen und Herren.}

Frage: \${6:Wie lautet die erste Frage?}

$2: \${7:Die Antwort.}

Frage: \${8:Wie lautet die nächste Frage?}

$2: \${9:Die Antwort.}$0
`,
  interview: `Interview mit \${1:Anna Weber}, \${2:Amt oder Beruf}
\${3:Ort}, \${4:$DATE}

\${5:Jonas Keller}: \${6:Wie lautet die erste Frage?}

$1: \${7:Die Antwort.}

$5: \${8:Wie lautet die nächste Frage?}

$1: \${9:Die Antwort.}$0
`,
  hearing: `Anhörung im \${1:Verkehrsausschuss}
\${2:Ort}, \${3:$DATE}

Der Vorsitzende: \${4:Die Anhörung ist eröffnet. Wir hören zuerst die Sachverständige.}

\${5:Anna Weber}: \${6:Vielen Dank. Dies ist meine Stellungnahme.}

Der Vorsitzende: \${7:Gibt es dazu Fragen?}

\${8:Jonas Keller}: \${9:Wie lautet die erste Frage?}

$5: \${10:Die Antwort.}

$8: \${11:Wie lautet die nächste Frage?}

$5: \${12:Die Antwort.}

Der Vorsitzende: \${13:Vielen Dank. Die Anhörung ist geschlossen.}$0
`,
  podcast: `\${1:Name des Podcasts} – \${2:Titel der Folge}
\${3:$DATE}

\${4:Anna Weber}: \${5:Willkommen zur neuen Folge. Wer bist du?}

\${6:Jonas Keller}: \${7:Danke für die Einladung.}

$4: \${8:Wie lautet die nächste Frage?}

$6: \${9:Die Antwort.}$0
`,
};
