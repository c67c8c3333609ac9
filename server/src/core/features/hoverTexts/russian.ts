import type { HoverTexts } from './hoverTexts.ts';
import { longDay, longMonth } from './longDate.ts';

const rules = new Intl.PluralRules('ru');

/** A number with its noun in the case that the number asks for: `1 день`, `3 дня`, `5 дней`. */
function of(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

const words = (count: number): string => of(count, 'слово', 'слова', 'слов');
const turns = (count: number): string => of(count, 'реплика', 'реплики', 'реплик');

export const russian: HoverTexts = {
  person: 'Человек',
  organisation: 'Организация',
  place: 'Место',
  line: (number) => `строка ${number}`,
  inHeading: (role, line) => `${role} (заголовок, ${line})`,
  from: (body, line) => `Откуда: ${body} (${line})`,
  alsoCalled: (names) => `Также: ${names}`,
  turns: (count, all) => `${turns(count)}, ${words(all)}`,
  turnsAndStatement: (count, all, statement) =>
    `${turns(count)}, ${words(all)}; вступительное слово: ${words(statement)}`,
  statement: (count) => `Вступительное слово: ${words(count)}`,
  isSilent: 'В этой расшифровке не говорит',
  mentionedOnce: (line) => `Упоминается один раз: ${line}`,
  mentioned: (times, by, line) => `Упоминается ${of(times, 'раз', 'раза', 'раз')}${by}, впервые: ${line}`,
  spelledOut: (line) => `Расшифровано: ${line}`,
  notSpelledOut: 'В тексте не расшифровано',
  wellKnown: 'В тексте не расшифровано; из списка известных организаций',
  short: (letters, line) => `Кратко: ${letters} (${line})`,
  code: (code) => `Код ${code}`,
  noEventDate: 'В тексте нет даты события, от которой это отсчитывается.',
  noSuchDay: 'Такого дня в календаре нет.',
  day: (day) => longDay('ru', day),
  month: (day) => longMonth('ru', day),
  stretch: (from, to) => `${from} – ${to}`,
  onEventDay: 'День события',
  includesEvent: (event) => `Включает день события (${event})`,
  yearsFromEvent: (years, isBefore, eventYear) =>
    isBefore
      ? `За ${of(years, 'год', 'года', 'лет')} до года события (${eventYear})`
      : `Через ${of(years, 'год', 'года', 'лет')} после года события (${eventYear})`,
  distance: ({ count, unit, isAbout, isBefore, edge, event }) => {
    const far = unit === 'day' ? of(count, 'день', 'дня', 'дней') : of(count, 'год', 'года', 'лет');
    const lead = { day: '', end: 'Кончается ', beginning: 'Начинается ' }[edge];
    const before = edge === 'day' ? 'За' : 'за';
    const after = edge === 'day' ? 'Через' : 'через';
    const about = isAbout ? 'примерно ' : '';
    return isBefore
      ? `${lead}${before} ${about}${far} до события (${event})`
      : `${lead}${after} ${about}${far} после события (${event})`;
  },
  inferred: (how) =>
    `Вывод: ${
      {
        'counted from the event’s date': 'отсчитано от даты события',
        'counted from the event’s month': 'отсчитано от месяца события',
        'counted from the event’s week': 'отсчитано от недели события',
        'counted from the event’s year': 'отсчитано от года события',
        'the event’s own day': 'сам день события',
        'the last one before the event': 'последний такой день до события',
        'the last such year before the event': 'последний подходящий год до события',
        'the next one after the event': 'первый такой день после события',
        'the next such year after the event': 'первый подходящий год после события',
        'the one of the event’s week': 'день той же недели',
        'the year in which the weekday agrees': 'год, в котором совпадает день недели',
        'the year nearest to the event': 'ближайший к событию год',
        'the year of the event': 'год события',
      }[how]
    }`,
  magnitude: (amount, scale) => {
    const name = { million: 'млн', billion: 'млрд', trillion: 'трлн' }[scale];
    return `${amount.toLocaleString('ru', { maximumSignificantDigits: 6 })} ${name}`;
  },
};
