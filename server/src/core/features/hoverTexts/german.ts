import type { HoverTexts } from './hoverTexts.ts';
import { longDay, longMonth } from './longDate.ts';

const words = (count: number): string => (count === 1 ? '1 Wort' : `${count} Wörter`);
const turns = (count: number): string => (count === 1 ? '1 Redebeitrag' : `${count} Redebeiträge`);
const inWords = (count: number): string => (count === 1 ? '1 Wort' : `${count} Wörtern`);

export const german: HoverTexts = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Ort',
  line: (number) => `Zeile ${number}`,
  inHeading: (role, line) => `${role} (Titel, ${line})`,
  from: (body, line) => `Von: ${body} (${line})`,
  alsoCalled: (names) => `Auch: ${names}`,
  turns: (count, all) => `${turns(count)}, ${words(all)}`,
  turnsAndStatement: (count, all, statement) =>
    `${turns(count)}, ${words(all)}, dazu das Eingangsstatement mit ${inWords(statement)}`,
  statement: (count) => `Gibt das Eingangsstatement mit ${inWords(count)}`,
  isSilent: 'Spricht in diesem Transkript nicht',
  mentionedOnce: (line) => `Einmal erwähnt, in ${line}`,
  mentioned: (times, by, line) => `${times}-mal erwähnt${by}, zuerst in ${line}`,
  spelledOut: (line) => `Ausgeschrieben in ${line}`,
  notSpelledOut: 'In diesem Transkript nicht ausgeschrieben',
  wellKnown: 'In diesem Transkript nicht ausgeschrieben; aus der Liste bekannter Stellen',
  short: (letters, line) => `Kurz: ${letters} (${line})`,
  code: (code) => `Code ${code}`,
  noEventDate: 'Das Transkript nennt das Datum der Veranstaltung nicht, von dem hier gerechnet wird.',
  noSuchDay: 'Diesen Tag gibt es im Kalender nicht.',
  day: (day) => longDay('de', day),
  month: (day) => longMonth('de', day),
  stretch: (from, to) => `${from} bis ${to}`,
  onEventDay: 'Der Tag der Veranstaltung',
  includesEvent: (event) => `Umfasst den Tag der Veranstaltung (${event})`,
  yearsFromEvent: (years, isBefore, eventYear) =>
    `${years === 1 ? '1 Jahr' : `${years} Jahre`} ${isBefore ? 'vor' : 'nach'} dem Jahr der Veranstaltung (${eventYear})`,
  distance: ({ count, unit, isAbout, isBefore, edge, event }) => {
    const lead = { day: '', end: 'Endet ', beginning: 'Beginnt ' }[edge];
    const about = isAbout ? (edge === 'day' ? 'Etwa ' : 'etwa ') : '';
    const far = unit === 'day' ? (count === 1 ? '1 Tag' : `${count} Tage`) : count === 1 ? '1 Jahr' : `${count} Jahre`;
    return `${lead}${about}${far} ${isBefore ? 'vor' : 'nach'} der Veranstaltung (${event})`;
  },
  inferred: (how) =>
    `Erschlossen: ${
      {
        'counted from the event’s date': 'vom Tag der Veranstaltung gerechnet',
        'counted from the event’s month': 'vom Monat der Veranstaltung gerechnet',
        'counted from the event’s week': 'von der Woche der Veranstaltung gerechnet',
        'counted from the event’s year': 'vom Jahr der Veranstaltung gerechnet',
        'the event’s own day': 'der Tag der Veranstaltung selbst',
        'the last one before the event': 'der letzte vor der Veranstaltung',
        'the last such year before the event': 'das letzte passende Jahr vor der Veranstaltung',
        'the next one after the event': 'der nächste nach der Veranstaltung',
        'the next such year after the event': 'das nächste passende Jahr nach der Veranstaltung',
        'the one of the event’s week': 'der in der Woche der Veranstaltung',
        'the year in which the weekday agrees': 'das Jahr, in dem der Wochentag stimmt',
        'the year nearest to the event': 'das Jahr, das der Veranstaltung am nächsten liegt',
        'the year of the event': 'das Jahr der Veranstaltung',
      }[how]
    }`,
  magnitude: (amount, scale) => {
    const one = { million: 'Million', billion: 'Milliarde', trillion: 'Billion' }[scale];
    const more = { million: 'Millionen', billion: 'Milliarden', trillion: 'Billionen' }[scale];
    return `${amount.toLocaleString('de', { maximumSignificantDigits: 6 })} ${amount === 1 ? one : more}`;
  },
};
