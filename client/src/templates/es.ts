import type { Templates } from './template.ts';

export const es: Templates = {
  pressConference: `Conferencia de prensa de \${1:la ministra de Transporte}, \${2:Lucía Navarro}, \${3:Lugar}, \${4:$DATE}

$2: \${5:Buenos días a todos.}

Pregunta: \${6:¿Cuál es la primera pregunta?}

$2: \${7:La respuesta.}

Pregunta: \${8:¿Cuál es la siguiente pregunta?}

$2: \${9:La respuesta.}$0
`,
  interview: `Entrevista con \${1:Lucía Navarro}, \${2:cargo u ocupación}
\${3:Lugar}, \${4:$DATE}

\${5:Diego Herrera}: \${6:¿Cuál es la primera pregunta?}

$1: \${7:La respuesta.}

$5: \${8:¿Cuál es la siguiente pregunta?}

$1: \${9:La respuesta.}$0
`,
  hearing: `Comparecencia ante \${1:la Comisión de Transporte}
\${2:Lugar}, \${3:$DATE}

El Presidente: \${4:Se abre la sesión. Tiene la palabra la primera compareciente.}

\${5:Lucía Navarro}: \${6:Muchas gracias. Esta es mi declaración.}

El Presidente: \${7:¿Hay alguna pregunta?}

\${8:Diego Herrera}: \${9:¿Cuál es la primera pregunta?}

$5: \${10:La respuesta.}

$8: \${11:¿Cuál es la siguiente pregunta?}

$5: \${12:La respuesta.}

El Presidente: \${13:Muchas gracias. Se levanta la sesión.}$0
`,
  podcast: `\${1:Nombre del pódcast} – \${2:título del episodio}
\${3:$DATE}

\${4:Lucía Navarro}: \${5:Les doy la bienvenida. ¿Quién nos acompaña hoy?}

\${6:Diego Herrera}: \${7:Gracias por la invitación.}

$4: \${8:¿Cuál es la siguiente pregunta?}

$6: \${9:La respuesta.}$0
`,
};
