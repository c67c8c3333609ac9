import type { Templates } from './template.ts';

export const en: Templates = {
  pressConference: `Press conference by \${1:Transport Minister} \${2:Jane Smith}, \${3:Place}, \${4:$DATE}

$2: \${5:Good morning, ladies and gentlemen.}

Question: \${6:What is the first question?}

$2: \${7:The answer.}

Question: \${8:What is the next question?}

$2: \${9:The answer.}$0
`,
  interview: `Interview with \${1:Jane Smith}, \${2:office or occupation}
\${3:Place}, \${4:$DATE}

\${5:John Miller}: \${6:What is the first question?}

$1: \${7:The answer.}

$5: \${8:What is the next question?}

$1: \${9:The answer.}$0
`,
  hearing: `Hearing of the \${1:Committee on Transport}
\${2:Place}, \${3:$DATE}

The Chair: \${4:The hearing is open. We will hear from our first witness.}

\${5:Jane Smith}: \${6:Thank you. This is my statement.}

The Chair: \${7:Are there any questions?}

\${8:John Miller}: \${9:What is the first question?}

$5: \${10:The answer.}

$8: \${11:What is the next question?}

$5: \${12:The answer.}

The Chair: \${13:Thank you. The hearing is closed.}$0
`,
  podcast: `\${1:Name of the podcast} – \${2:title of the episode}
\${3:$DATE}

\${4:Jane Smith}: \${5:Welcome to the show. Who are you?}

\${6:John Miller}: \${7:Thank you for having me.}

$4: \${8:What is the next question?}

$6: \${9:The answer.}$0
`,
};
