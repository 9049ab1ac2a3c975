import { jsonAnswer, jsonErrors, needed, requestOf } from './json.ts';
import { LoopbackError, type LoopbackService } from './protocol.ts';
import type { TrailRecord } from './state.ts';

export interface LogsOptions {
  /** Name of the one log group. */
  readonly group: string;
  /** Looks at a query before it has ended; 2 where absent. */
  readonly looks?: number;
  /** How queries end, if not well. */
  readonly ends?: 'Failed' | 'Timeout' | 'Cancelled';
  /** Bytes that a query reads for an event of its time range; 1000 where absent. */
  readonly bytesOfEvent?: number;
}

interface Query {
  readonly rows: readonly (readonly [field: string, value: string][])[];
  readonly matched: number;
  readonly scanned: number;
  looks: number;
  stopped: boolean;
}

/**
 * CloudWatch Logs, JSON 1.1: StartQuery, GetQueryResults and StopQuery. Understood of the query language: `fields`, `filter`
 * with equality, `in` and `not ispresent` joined by `and`, `sort @timestamp`, `limit`; all else is refused.
 */
export function logs({ group, looks = 2, ends, bytesOfEvent = 1000 }: LogsOptions): LoopbackService & {
  readonly stopped: () => number;
} {
  const queries = new Map<string, Query>();

  function queryOf(id: string): Query {
    const query = queries.get(id);
    if (query === undefined)
      throw new LoopbackError(400, 'ResourceNotFoundException', 'The specified query does not exist.');
    return query;
  }

  return {
    id: 'logs',
    stopped: () => [...queries.values()].filter((query) => query.stopped).length,
    operations: {
      StartQuery: (call, state) => {
        const request = requestOf(call);
        const identifiers = request['logGroupIdentifiers'];
        const asked: unknown = Array.isArray(identifiers) ? identifiers[0] : request['logGroupName'];
        if (String(asked).replace(/^.*:log-group:/, '') !== group) {
          throw new LoopbackError(400, 'ResourceNotFoundException', `Log group '${String(asked)}' does not exist`);
        }
        const [from, to] = [Number(request['startTime']), Number(request['endTime'])];
        if (!(from <= to)) throw new LoopbackError(400, 'InvalidParameterException', 'Query time range is invalid');
        const inside = state.events.filter((record) => {
          const second = Math.floor(Date.parse(String(record['eventTime'])) / 1000);
          return second >= from && second <= to;
        });
        const { fields, matches, limit } = parse(needed(request, 'queryString'));
        const found = inside.filter(matches).sort((a, b) => (String(a['eventTime']) < String(b['eventTime']) ? 1 : -1));
        const rows = found.slice(0, limit).map((record) =>
          fields.flatMap((field): [string, string][] => {
            const value = valueAt(record, field);
            return value === undefined ? [] : [[field, value]];
          }),
        );
        const id = `00000000-0000-4000-8000-${String(queries.size + 1).padStart(12, '0')}`;
        queries.set(id, {
          rows,
          matched: found.length,
          scanned: inside.length * bytesOfEvent,
          looks: 0,
          stopped: false,
        });
        return jsonAnswer({ queryId: id });
      },
      GetQueryResults: (call) => {
        const query = queryOf(needed(requestOf(call), 'queryId'));
        const seen = query.looks++;
        const running = seen < looks;
        const status = running ? (seen === 0 ? 'Scheduled' : 'Running') : (ends ?? 'Complete');
        // While it runs, a query shows what it has found so far.
        const rows = running ? query.rows.slice(0, seen) : ends === undefined ? query.rows : [];
        return jsonAnswer({
          queryLanguage: 'CWLI',
          results: rows.map((row) => row.map(([field, value]) => ({ field, value }))),
          statistics: { recordsMatched: query.matched, recordsScanned: query.matched, bytesScanned: query.scanned },
          status,
        });
      },
      StopQuery: (call) => {
        queryOf(needed(requestOf(call), 'queryId')).stopped = true;
        return jsonAnswer({ success: true });
      },
    },
    ...jsonErrors,
  };
}

interface Parsed {
  readonly fields: readonly string[];
  readonly matches: (record: TrailRecord) => boolean;
  readonly limit: number;
}

function parse(text: string): Parsed {
  let fields: readonly string[] = [];
  let limit = 10_000;
  const conditions: ((record: TrailRecord) => boolean)[] = [];
  for (const command of text.split(/\n?\s*\|\s*/)) {
    const [, word, rest = ''] = /^(\w+)\s+([\s\S]*)$/.exec(command.trim()) ?? [];
    if (word === 'fields') fields = rest.split(/,\s*/);
    else if (word === 'limit') limit = Number(rest);
    else if (word === 'filter') conditions.push(...rest.split(' and ').map(conditionOf));
    else if (word !== 'sort' || rest !== '@timestamp desc') throw malformed(command);
  }
  if (!(limit >= 1 && limit <= 100_000)) throw malformed(`limit ${limit}`);
  return { fields, limit, matches: (record) => conditions.every((condition) => condition(record)) };
}

function conditionOf(text: string): (record: TrailRecord) => boolean {
  const absent = /^not ispresent\(([\w.@]+)\)$/.exec(text)?.[1];
  if (absent !== undefined) return (record) => valueAt(record, absent) === undefined;
  const [, equal, value] = /^([\w.@]+) = "([^"\\]*)"$/.exec(text) ?? [];
  if (equal !== undefined) return (record) => valueAt(record, equal) === value;
  const [, member, list] = /^([\w.@]+) in \[([^\]]*)\]$/.exec(text) ?? [];
  if (member === undefined || list === undefined) throw malformed(text);
  const values = [...list.matchAll(/"([^"\\]*)"/g)].map((match) => match[1]);
  return (record) => values.includes(valueAt(record, member));
}

function malformed(text: string): LoopbackError {
  return new LoopbackError(400, 'MalformedQueryException', `unexpected symbol found: ${text}`);
}

function valueAt(record: TrailRecord, path: string): string | undefined {
  if (path === '@timestamp') return String(record['eventTime']).replace('T', ' ').replace('Z', '.000');
  let value: unknown = record;
  for (const name of path.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}
