import type { CountedCalls } from '../counted-calls.ts';
import { eventColumns } from './columns.ts';
import { type Members, setAt } from './members.ts';

/** A row of the result, by column; null or absent where the engine has no value. */
export type Row = Readonly<Record<string, string | null | undefined>>;

/** Columns of the result, in order. Each row says how many there are, so that a result that breaks off or changes is seen. */
export const resultColumns: readonly string[] = [
  ...eventColumns.filter((column) => !column.sample).map((column) => column.name),
  ...eventColumns.filter((column) => column.sample).map((column) => column.name),
  ...['calls', 'first_seen', 'last_seen', 'days', 'id_1', 'id_2', 'id_3', 'total_rows'],
];

/** One of the calls that a row stands for, in the form of a CloudTrail record. */
export function recordOf(row: Row): object {
  const record: Members = { eventSource: 'sts.amazonaws.com', eventTime: row['first_seen'] ?? never };
  for (const { name, record: path } of eventColumns) {
    const value = row[name];
    if (value) setAt(record, path, value);
  }
  return record;
}

/** Stands for the time of a row all of whose calls are copies of others: it has samples, and counts nothing. */
const never = '1970-01-01T00:00:00Z';

/** How many calls a row stands for, and when they were; undefined when the row is not of the statement. */
export function countedOf(row: Row): CountedCalls | undefined {
  const count = Number(row['calls'] ?? Number.NaN);
  if (!Number.isSafeInteger(count) || count < 0) return undefined;
  const days = new Map<string, number>();
  for (const entry of (row['days'] ?? '').split(' ')) {
    const [, day, calls] = /^(\d{4}-\d{2}-\d{2})=(\d+)$/.exec(entry) ?? [];
    if (day !== undefined) days.set(day, Number(calls));
  }
  const ids = ['id_1', 'id_2', 'id_3'].flatMap((name) => row[name] || []);
  return { count, last: Date.parse(row['last_seen'] ?? ''), days, ids };
}
