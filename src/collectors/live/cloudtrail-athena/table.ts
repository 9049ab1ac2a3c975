import type { Column, TableMetadata } from '@aws-sdk/client-athena';
import { neededColumns } from '../../../cloudtrail/queries/columns.ts';
import { hasColumn, type PartitionKey, type TableShape } from '../../../cloudtrail/queries/table-shape.ts';

/** Catalog, database and table, as `database.table` names them. */
export interface TableName {
  readonly catalog: string;
  readonly database: string;
  readonly table: string;
}

/** `database.table`; undefined when there is no dot. */
export function parseTableName(text: string, catalog = 'AwsDataCatalog'): TableName | undefined {
  const dot = text.indexOf('.');
  if (dot <= 0 || dot === text.length - 1) return undefined;
  return { catalog, database: text.slice(0, dot), table: text.slice(dot + 1) };
}

/** The shape of a table, as the catalog describes it. */
export function shapeOf({ Columns, PartitionKeys, Parameters }: TableMetadata): TableShape {
  const columns = new Map((Columns ?? []).map(({ Name, Type }) => [(Name ?? '').toLowerCase(), Type ?? 'string']));
  const projected = Parameters?.['projection.enabled']?.toLowerCase() === 'true';
  const partitions = (PartitionKeys ?? []).map((key) => keyOf(key, projected ? Parameters : undefined));
  return { columns, partitions };
}

function keyOf({ Name = '', Type }: Column, parameters: TableMetadata['Parameters']): PartitionKey {
  const projection = parameters?.[`projection.${Name}.type`];
  const format = parameters?.[`projection.${Name}.format`];
  return {
    name: Name,
    ...(Type === undefined ? {} : { type: Type }),
    ...(projection === undefined ? {} : { projection: projection.toLowerCase() }),
    ...(format === undefined ? {} : { format }),
  };
}

const host = 'tlsdetails.clientprovidedhostheader';

/** What a table lacks: `unusable` keeps the statement from being made, `withoutHost` weakens its answer. */
export function lacksOf(shape: TableShape): { readonly unusable: string | undefined; readonly withoutHost: boolean } {
  const missing = neededColumns.filter((name) => !hasColumn(shape, name));
  const withoutHost = !hasColumn(shape, host);
  if (missing.length > 0) return { unusable: `the table has no column ${missing.join(', ')}`, withoutHost };
  if (!hasColumn(shape, 'useridentity.type')) return { unusable: 'its column useridentity is no struct', withoutHost };
  if (withoutHost && shape.columns.get('additionaleventdata') !== 'string') {
    const detail = 'the table has neither tlsdetails.clientprovidedhostheader nor additionaleventdata as a string';
    return { unusable: `${detail}: nothing in it tells the endpoint`, withoutHost };
  }
  return { unusable: undefined, withoutHost };
}
