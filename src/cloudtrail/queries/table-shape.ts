/** What a table has: columns with their types as Hive writes them, and the keys that it is partitioned by. */
export interface TableShape {
  /** `useridentity` -> `struct<type:string,...>`; names in lower case. */
  readonly columns: ReadonlyMap<string, string>;
  readonly partitions: readonly PartitionKey[];
}

export interface PartitionKey {
  readonly name: string;
  /** Type of the column: `string` where absent. */
  readonly type?: string;
  /** Type of the projection: `date`, `enum`, `injected`, `integer`; absent without projection. */
  readonly projection?: string;
  /** Format of a projected date, such as `yyyy/MM/dd`. */
  readonly format?: string;
}

/** Whether the table has a column, or a member of a struct: `tlsdetails.clientprovidedhostheader`. */
export function hasColumn(shape: TableShape, path: string): boolean {
  const [column = '', ...members] = path.split('.');
  let type = shape.columns.get(column);
  for (const member of members) type = type === undefined ? undefined : memberType(type, member);
  return type !== undefined;
}

/** The type of a member of `struct<a:string,b:struct<...>>`. */
function memberType(type: string, member: string): string | undefined {
  const inner = /^\s*(?:struct<|row\()(.*)[>)]\s*$/is.exec(type)?.[1];
  if (inner === undefined) return undefined;
  for (const part of topLevelParts(inner)) {
    const at = part.search(/[:\s]/);
    if (at > 0 && part.slice(0, at).replaceAll('`', '').toLowerCase() === member) return part.slice(at + 1).trim();
  }
  return undefined;
}

function topLevelParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char === '<' || char === '(') depth++;
    if (char === '>' || char === ')') depth--;
    if (char === undefined || (char === ',' && depth === 0)) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return parts;
}
