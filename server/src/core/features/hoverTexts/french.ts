import type { HoverTexts } from './hoverTexts.ts';
import { longDay, longMonth } from './longDate.ts';

const of = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`;
const words = (count: number): string => of(count, 'mot', 'mots');
const turns = (count: number): string => of(count, 'intervention', 'interventions');

export const french: HoverTexts = {
  person: 'Personne',
  organisation: 'Organisation',
  place: 'Lieu',
  line: (number) => `ligne ${number}`,
  inHeading: (role, line) => `${role} (titre, ${line})`,
  from: (body, line) => `De : ${body} (${line})`,
  alsoCalled: (names) => `Aussi : ${names}`,
  turns: (count, all) => `${turns(count)}, ${words(all)}`,
  turnsAndStatement: (count, all, statement) =>
    `${turns(count)}, ${words(all)}, et la déclaration liminaire de ${words(statement)}`,
  statement: (count) => `Fait la déclaration liminaire, de ${words(count)}`,
  isSilent: 'Ne parle pas dans cette transcription',
  mentionedOnce: (line) => `Mentionné une fois, à la ${line}`,
  mentioned: (times, by, line) => `Mentionné ${times} fois${by}, d’abord à la ${line}`,
  spelledOut: (line) => `Développé à la ${line}`,
  notSpelledOut: 'Non développé dans cette transcription',
  wellKnown: 'Non développé dans cette transcription ; de la liste des organismes connus',
  short: (letters, line) => `Abrégé : ${letters} (${line})`,
  code: (code) => `Code ${code}`,
  noEventDate: 'La transcription ne dit pas la date de l’événement, dont celle-ci dépend.',
  noSuchDay: 'Le calendrier n’a pas ce jour.',
  day: (day) => longDay('fr', day),
  month: (day) => longMonth('fr', day),
  stretch: (from, to) => `${from} à ${to}`,
  onEventDay: 'Le jour de l’événement',
  includesEvent: (event) => `Comprend le jour de l’événement (${event})`,
  yearsFromEvent: (years, isBefore, eventYear) =>
    `${of(years, 'an', 'ans')} ${isBefore ? 'avant' : 'après'} l’année de l’événement (${eventYear})`,
  distance: ({ count, unit, isAbout, isBefore, edge, event }) => {
    const lead = { day: '', end: 'Finit ', beginning: 'Commence ' }[edge];
    const about = isAbout ? (edge === 'day' ? 'Environ ' : 'environ ') : '';
    const far = unit === 'day' ? of(count, 'jour', 'jours') : of(count, 'an', 'ans');
    return `${lead}${about}${far} ${isBefore ? 'avant' : 'après'} l’événement (${event})`;
  },
  inferred: (how) =>
    `Déduit : ${
      {
        'counted from the event’s date': 'compté depuis la date de l’événement',
        'counted from the event’s month': 'compté depuis le mois de l’événement',
        'counted from the event’s week': 'compté depuis la semaine de l’événement',
        'counted from the event’s year': 'compté depuis l’année de l’événement',
        'the event’s own day': 'le jour même de l’événement',
        'the last one before the event': 'le dernier avant l’événement',
        'the last such year before the event': 'la dernière année possible avant l’événement',
        'the next one after the event': 'le prochain après l’événement',
        'the next such year after the event': 'la première année possible après l’événement',
        'the one of the event’s week': 'celui de la semaine de l’événement',
        'the year in which the weekday agrees': 'l’année où le jour de la semaine concorde',
        'the year nearest to the event': 'l’année la plus proche de l’événement',
        'the year of the event': 'l’année de l’événement',
      }[how]
    }`,
  magnitude: (amount, scale) => {
    const name = { million: 'million', billion: 'milliard', trillion: 'billion' }[scale];
    return `${amount.toLocaleString('fr', { maximumSignificantDigits: 6 })} ${name}${amount < 2 ? '' : 's'}`;
  },
};
