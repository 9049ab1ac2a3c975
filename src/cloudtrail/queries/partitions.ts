import type { Window } from '../../aws/access.ts';
import { sqlName, sqlText } from './quote.ts';
import type { PartitionKey } from './table-shape.ts';

/** What of the logs is to be read; null: everything. */
export interface Extent {
  readonly window: Window;
  readonly regions: readonly string[] | null;
  readonly accounts: readonly string[] | null;
}

/** Conditions that keep the engine from reading other partitions, and keys that they do not bound. */
export interface PartitionFilter {
  readonly conditions: readonly string[];
  readonly unbounded: readonly string[];
}

const day = 86_400_000;

/** Folders of a window: a log file may be delivered on the day after its events. */
export function foldersOf(window: Window): { readonly first: Date; readonly last: Date } {
  return { first: midnight(window.from.getTime()), last: midnight(window.to.getTime() - 1 + day) };
}

/** Bounds the partition keys by the window, the Regions and the accounts, by what the keys are called. */
export function partitionFilter(keys: readonly PartitionKey[], { window, regions, accounts }: Extent): PartitionFilter {
  const { first, last } = foldersOf(window);
  const conditions: string[] = [];
  const unbounded: string[] = [];
  const calendar = calendarOf(keys);
  if (calendar !== undefined) conditions.push(calendarCondition(calendar, first, last));
  for (const key of keys) {
    const name = key.name.toLowerCase();
    const column = textOf(key);
    if (calendar?.includes(key)) continue;
    if (/^(aws_?)?region(_?name|_?id)?$/.test(name) && regions !== null) conditions.push(oneOf(column, regions));
    else if (/^(aws_?)?acc(oun)?t(_?id)?$/.test(name) && accounts !== null) conditions.push(oneOf(column, accounts));
    else if (key.type === 'date') {
      conditions.push(`${sqlName(key.name)} BETWEEN DATE ${sqlText(isoDay(first))} AND DATE ${sqlText(isoDay(last))}`);
    } else if (isDate(key)) {
      const format = key.format ?? 'yyyy/MM/dd';
      const [from, to] = [formatted(first, format), formatted(last, format)];
      if (from === undefined || to === undefined) unbounded.push(key.name);
      else conditions.push(`${column} BETWEEN ${sqlText(from)} AND ${sqlText(to)}`);
    } else unbounded.push(key.name);
  }
  return { conditions, unbounded };
}

function isDate({ name, projection, format }: PartitionKey): boolean {
  if (projection !== undefined) return projection === 'date';
  return format !== undefined && /^(timestamp|date|day|dt|event_?date)$/.test(name.toLowerCase());
}

/** Keys `year`, `month` and perhaps `day`, as manual partitions have them. */
function calendarOf(keys: readonly PartitionKey[]): readonly PartitionKey[] | undefined {
  const named = (name: string): PartitionKey | undefined =>
    keys.find((key) => key.name.toLowerCase() === name && key.projection !== 'date');
  const [year, month, date] = [named('year'), named('month'), named('day')];
  if (year === undefined) return undefined;
  return month === undefined ? [year] : date === undefined ? [year, month] : [year, month, date];
}

/** One clause a month, so that the engine can leave out partitions by equality. */
function calendarCondition([year, month, date]: readonly PartitionKey[], first: Date, last: Date): string {
  const clauses: string[] = [];
  for (let at = new Date(first); at <= last; at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))) {
    const [y = '', m = '', d = ''] = at.toISOString().slice(0, 10).split('-');
    const parts = year === undefined ? [] : [`${textOf(year)} = ${sqlText(y)}`];
    if (month !== undefined) parts.push(oneOf(textOf(month), [...new Set([m, `${Number(m)}`])]));
    const sameMonth = last.toISOString().startsWith(`${y}-${m}`);
    if (date !== undefined && (d !== '01' || sameMonth)) {
      const end = sameMonth ? last.getUTCDate() : 31;
      const days = Array.from({ length: end - Number(d) + 1 }, (_, index) => Number(d) + index);
      const texts = new Set(days.flatMap((one) => [`${one}`.padStart(2, '0'), `${one}`]));
      parts.push(oneOf(textOf(date), [...texts]));
    }
    clauses.push(`(${parts.join(' AND ')})`);
  }
  return `(${[...new Set(clauses)].join(' OR ')})`;
}

/** A date in a format of Java; undefined for letters that are not known here. */
function formatted(date: Date, format: string): string | undefined {
  const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
  const words: Readonly<Record<string, string>> = {
    yyyy: year,
    MM: month,
    dd: dayOfMonth,
    HH: '00',
    mm: '00',
    ss: '00',
  };
  let known = true;
  const text = format.replace(/'([^']*)'|([A-Za-z])\2*/g, (word, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted;
    if (words[word] === undefined) known = false;
    return words[word] ?? '';
  });
  return known ? text : undefined;
}

function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map(sqlText).join(', ')})`;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Years and months are numbers in some tables. */
function textOf({ name, type }: PartitionKey): string {
  const text = type === undefined || /^(string|varchar|char)/.test(type);
  return text ? sqlName(name) : `CAST(${sqlName(name)} AS varchar)`;
}

function midnight(time: number): Date {
  return new Date(Math.floor(time / day) * day);
}
