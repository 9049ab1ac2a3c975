// The table of `query --form create-table` in Trino: the same columns and partition keys over files of JSON lines, since
// CloudTrail's own input format is part of Athena alone.
import { wholeShape } from '../../src/cloudtrail/queries/table.ts';

const keys = wholeShape.partitions.map(({ name }) => name);

/** CREATE TABLE for files in a folder of the catalog. The partition keys are columns: Trino knows no projection. */
export function createTable(location: string): string {
  const columns = [...wholeShape.columns].map(([name, type]) => `"${name}" ${trinoType(type)}`);
  const all = [...columns, ...keys.map((name) => `"${name}" varchar`)];
  return `CREATE TABLE hive.logs.trail (${all.join(', ')}) WITH (format = 'JSON', external_location = '${location}')`;
}

/** `struct<a:string,b:array<string>>` in Trino's words. */
function trinoType(type: string): string {
  return type
    .replaceAll('struct<', 'row(')
    .replaceAll('array<', 'array(')
    .replaceAll('>', ')')
    .replace(/(\w+):/g, '"$1" ')
    .replaceAll('string', 'varchar');
}

/** A record as the input format hands it to the engine: members by lower case, what is no struct as text. */
export function lineOf(record: Readonly<Record<string, unknown>>): string {
  const line: Record<string, unknown> = {};
  for (const [name, type] of wholeShape.columns) line[name] = columnValue(memberOf(record, name), type);
  const region = String(record['awsRegion']);
  line['account'] = String(record['recipientAccountId'] ?? '111122223333');
  // Events of a Region called `global` lie in the folder of us-east-1.
  line['region'] = region === 'global' ? 'us-east-1' : region;
  line['day'] = String(record['eventTime'] ?? '2026-11-01')
    .slice(0, 10)
    .replaceAll('-', '/');
  return JSON.stringify(line);
}

function columnValue(value: unknown, type: string): unknown {
  if (value === undefined || value === null) return null;
  const inner = /^struct<(.*)>$/.exec(type)?.[1];
  if (inner !== undefined)
    return Object.fromEntries(members(inner).map(([name, of]) => [name, columnValue(memberOf(value, name), of)]));
  if (type !== 'string') return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** `a:string,b:struct<c:string>` by commas outside of brackets. */
function members(text: string): readonly (readonly [string, string])[] {
  const list: [string, string][] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '<') depth++;
    else if (text[at] === '>') depth--;
    else if ((text[at] === ',' && depth === 0) || at === text.length) {
      const member = text.slice(start, at);
      list.push([member.slice(0, member.indexOf(':')), member.slice(member.indexOf(':') + 1)]);
      start = at + 1;
    }
  }
  return list;
}
