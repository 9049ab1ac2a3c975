/** A record while it is put together. */
export interface Members {
  [name: string]: Members | string;
}

/** Sets a member of a member of a record, and makes the objects on the way. */
export function setAt(record: Members, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    record[name] = value;
    return;
  }
  const inner = record[name];
  const below: Members = typeof inner === 'object' ? inner : {};
  record[name] = below;
  setAt(below, rest, value);
}
