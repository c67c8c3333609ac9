import { isPressEvent } from './occasion.ts';
import { isSpokesperson } from './labelParts.ts';
import type { Asker } from './manner.ts';
import { surnameOf, type RawTurn } from './rawTurn.ts';
import type { Talk } from './talk.ts';

/**
 * Who asks where one whose label calls him a spokesperson, or whom alone the heading names, meets the press: everybody else,
 * whether or not it sounds like a question, provided that some of it does and that he speaks in every other turn or so. However
 * often he asks back, he is the one who was asked. Null elsewhere.
 */
export function askersOfSpokesperson(talk: Talk): ReadonlyMap<number, Asker> | null {
  const { turns, heading } = talk;
  if (!isPressEvent(heading)) return null;
  const words = new Set(heading.match(/\p{L}[\p{L}\p{M}’'-]+/gu)?.map((word) => word.replace(/['’]s$/u, '')));
  const isNamed = (turn: RawTurn): boolean => turn.word !== 'moderator' && words.has(surnameOf(turn));
  const speaking = turns.filter(isSpokesperson);
  const officers = new Set(
    (speaking.length > 0 ? speaking : turns.filter(isNamed)).map(({ participant }) => participant),
  );
  const [officer] = officers;
  if (officer === undefined || officer < 0 || officers.size > 1) return null;
  const others = turns.flatMap(({ participant, word }, index) =>
    participant !== officer && participant >= 0 && word === null ? [{ participant, index }] : [],
  );
  const asking = others.filter(({ index }) => talk.hasQuestion(index)).length;
  const names = new Set(others.map(({ participant }) => participant));
  const own = turns.filter(({ participant }) => participant === officer).length;
  if (names.size < 2 || own * 3 < turns.length || asking * 4 < others.length) return null;
  return new Map([...names].map((id) => [id, 'interviewer']));
}
