/** A text as a literal of Trino, Athena and DuckDB: only the quote is special in it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of Trino, Athena's SELECT and DuckDB. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A name of Hive, in which Athena reads CREATE TABLE. */
export function hiveName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** A text of Hive, where the backslash escapes. */
export function hiveText(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `'${escaped}'`;
}
