import type { Templates } from './template.ts';

// A no-break space stands before each colon and question mark, as French typography has it.
export const fr: Templates = {
  pressConference: `Conférence de presse de \${1:la ministre des Transports}, \${2:Claire Dubois}, \${3:Lieu}, \${4:$DATE}

$2 : \${5:Mesdames et Messieurs, bonjour.}

Question : \${6:Quelle est la première question ?}

$2 : \${7:La réponse.}

Question : \${8:Quelle est la question suivante ?}

$2 : \${9:La réponse.}$0
`,
  interview: `Entretien avec \${1:Claire Dubois}, \${2:fonction ou profession}
\${3:Lieu}, \${4:$DATE}

\${5:Julien Moreau} : \${6:Quelle est la première question ?}

$1 : \${7:La réponse.}

$5 : \${8:Quelle est la question suivante ?}

$1 : \${9:La réponse.}$0
`,
  hearing: `Audition devant \${1:la commission des transports}
\${2:Lieu}, \${3:$DATE}

Le Président : \${4:La séance est ouverte. Nous entendons notre premier témoin.}

\${5:Claire Dubois} : \${6:Je vous remercie. Voici ma déclaration.}

Le Président : \${7:Y a-t-il des questions ?}

\${8:Julien Moreau} : \${9:Quelle est la première question ?}

$5 : \${10:La réponse.}

$8 : \${11:Quelle est la question suivante ?}

$5 : \${12:La réponse.}

Le Président : \${13:Je vous remercie. La séance est levée.}$0
`,
  podcast: `\${1:Nom du podcast} : \${2:titre de l’épisode}
\${3:$DATE}

\${4:Claire Dubois} : \${5:Bienvenue dans ce nouvel épisode. Qui êtes-vous ?}

\${6:Julien Moreau} : \${7:Merci de m’avoir invité.}

$4 : \${8:Quelle est la question suivante ?}

$6 : \${9:La réponse.}$0
`,
};
