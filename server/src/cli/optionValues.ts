/** What the values of options must be. Each function takes what was written and throws what is allowed instead. */
import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

export function listed(value: string): string[] {
  const ids = value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length > 0) return ids;
  throw new InvalidArgumentError('It must be ids of rules, separated by commas; “transcript rules” lists them all.');
}

/** A variable that is not set leaves an empty name, which would mean the current folder. */
export function fileName(value: string): string {
  if (value !== '') return value;
  throw new InvalidArgumentError('It must be the name of a file.');
}

export function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value))
    return value;
  throw new InvalidArgumentError('It must be a day of the calendar, YYYY-MM-DD.');
}

export function repeated(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Numbers beyond it are slips. */
const LARGEST = 999_999_999;

export function jobs(value: string): number {
  if (value === 'auto') return availableParallelism();
  return wholeNumber(value, 1, 'a whole number from 1 on, or auto');
}

export function warnings(value: string): number {
  return wholeNumber(value, 0, 'a whole number from 0 on');
}

/** @param allowed what the value must be, for who gave another */
function wholeNumber(value: string, least: number, allowed: string): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= LARGEST) return number;
  throw new InvalidArgumentError(number > LARGEST ? `It must be at most ${LARGEST}.` : `It must be ${allowed}.`);
}
