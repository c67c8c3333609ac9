import type { HoverTexts } from './hoverTexts.ts';
import { longDay, longMonth } from './longDate.ts';

const of = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const words = (count: number): string => of(count, 'palabra', 'palabras');
const turns = (count: number): string => of(count, 'intervención', 'intervenciones');

export const spanish: HoverTexts = {
  person: 'Persona',
  organisation: 'Organización',
  place: 'Lugar',
  line: (number) => `línea ${number}`,
  inHeading: (role, line) => `${role} (título, ${line})`,
  from: (body, line) => `De: ${body} (${line})`,
  alsoCalled: (names) => `También: ${names}`,
  turns: (count, all) => `${turns(count)}, ${words(all)}`,
  turnsAndStatement: (count, all, statement) =>
    `${turns(count)}, ${words(all)}, y la declaración inicial de ${words(statement)}`,
  statement: (count) => `Hace la declaración inicial, de ${words(count)}`,
  isSilent: 'No habla en esta transcripción',
  mentionedOnce: (line) => `Se menciona una vez, en la ${line}`,
  mentioned: (times, by, line) => `Se menciona ${times} veces${by}, la primera en la ${line}`,
  spelledOut: (line) => `Desarrollado en la ${line}`,
  notSpelledOut: 'Sin desarrollar en esta transcripción',
  wellKnown: 'Sin desarrollar en esta transcripción; de la lista de organismos conocidos',
  short: (letters, line) => `Abreviado: ${letters} (${line})`,
  code: (code) => `Código ${code}`,
  noEventDate: 'La transcripción no dice la fecha del acto, desde la que se cuenta.',
  noSuchDay: 'El calendario no tiene ese día.',
  day: (day) => longDay('es', day),
  month: (day) => longMonth('es', day),
  stretch: (from, to) => `${from} a ${to}`,
  onEventDay: 'El día del acto',
  includesEvent: (event) => `Incluye el día del acto (${event})`,
  yearsFromEvent: (years, isBefore, eventYear) =>
    `${of(years, 'año', 'años')} ${isBefore ? 'antes' : 'después'} del año del acto (${eventYear})`,
  distance: ({ count, unit, isAbout, isBefore, edge, event }) => {
    const lead = { day: '', end: 'Termina ', beginning: 'Empieza ' }[edge];
    const about = isAbout ? (edge === 'day' ? 'Unos ' : 'unos ') : '';
    const far = unit === 'day' ? of(count, 'día', 'días') : of(count, 'año', 'años');
    return `${lead}${about}${far} ${isBefore ? 'antes' : 'después'} del acto (${event})`;
  },
  inferred: (how) =>
    `Deducido: ${
      {
        'counted from the event’s date': 'contado desde la fecha del acto',
        'counted from the event’s month': 'contado desde el mes del acto',
        'counted from the event’s week': 'contado desde la semana del acto',
        'counted from the event’s year': 'contado desde el año del acto',
        'the event’s own day': 'el mismo día del acto',
        'the last one before the event': 'el último antes del acto',
        'the last such year before the event': 'el último año posible antes del acto',
        'the next one after the event': 'el siguiente tras el acto',
        'the next such year after the event': 'el primer año posible tras el acto',
        'the one of the event’s week': 'el de la semana del acto',
        'the year in which the weekday agrees': 'el año en que coincide el día de la semana',
        'the year nearest to the event': 'el año más cercano al acto',
        'the year of the event': 'el año del acto',
      }[how]
    }`,
  magnitude: (amount, scale) => {
    // A thousand million is no billion in Spanish.
    const value = scale === 'billion' ? amount * 1000 : amount;
    const [one, more] = scale === 'trillion' ? ['billón', 'billones'] : ['millón', 'millones'];
    const figure = value.toLocaleString('es', { maximumSignificantDigits: 6, useGrouping: true });
    return `${figure} ${value === 1 ? one : more}`;
  },
};
