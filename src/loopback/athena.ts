import { type JsonRequest, jsonAnswer, jsonErrors, needed, requestOf } from './json.ts';
import { LoopbackError, type LoopbackService, pageOf } from './protocol.ts';

/** What runs the statements: a real engine in the tests. Columns and rows, all texts. */
export type Engine = (
  statement: string,
) => Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }>;

export interface LoopbackTable {
  readonly columns: Readonly<Record<string, string>>;
  readonly partitions?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface AthenaOptions {
  readonly engine: Engine;
  /** By `database.table`. */
  readonly tables: Readonly<Record<string, LoopbackTable>>;
  /** Where the work group puts results; without it a query has to say so. */
  readonly output?: string;
  readonly cutoff?: number;
  /** Looks at a query before it has ended; 2 where absent. */
  readonly looks?: number;
  /** Bytes that a query says it has read; 1,234,567 where absent. */
  readonly scanned?: number;
  /** How queries end, if not well. */
  readonly ends?: { readonly state: 'FAILED' | 'CANCELLED'; readonly reason: string };
  /** Changes a page of results, by its number. */
  readonly tamper?: (
    rows: readonly (readonly (string | null)[])[],
    page: number,
  ) => readonly (readonly (string | null)[])[];
}

interface Query {
  readonly id: string;
  readonly result: ReturnType<Engine>;
  looks: number;
  stopped: boolean;
}

/** Amazon Athena, JSON 1.1: start, poll, page, stop. The statements run on the engine that is given. */
export function athena(options: AthenaOptions): LoopbackService & { readonly stopped: () => number } {
  const queries = new Map<string, Query>();
  const tokens = new Map<string, string>();
  const { engine, tables, output, cutoff, looks = 2, ends, tamper } = options;

  function queryOf(request: JsonRequest): Query {
    const query = queries.get(needed(request, 'QueryExecutionId'));
    if (query === undefined) throw invalid('QueryExecution was not found');
    return query;
  }

  return {
    id: 'athena',
    stopped: () => [...queries.values()].filter((query) => query.stopped).length,
    operations: {
      GetTableMetadata: (call) => {
        const request = requestOf(call);
        const name = `${needed(request, 'DatabaseName')}.${needed(request, 'TableName')}`;
        const table = tables[name];
        if (table === undefined)
          throw new LoopbackError(400, 'MetadataException', `EntityNotFoundException: Table ${name} not found`);
        const listed = (columns: Readonly<Record<string, string>>): object[] =>
          Object.entries(columns).map(([Name, Type]) => ({ Name, Type }));
        return jsonAnswer({
          TableMetadata: {
            Name: request['TableName'],
            TableType: 'EXTERNAL_TABLE',
            Columns: listed(table.columns),
            PartitionKeys: listed(table.partitions ?? {}),
            Parameters: table.parameters ?? {},
          },
        });
      },
      GetWorkGroup: (call) =>
        jsonAnswer({
          WorkGroup: {
            Name: needed(requestOf(call), 'WorkGroup'),
            State: 'ENABLED',
            Configuration: {
              ResultConfiguration: !output ? {} : { OutputLocation: output },
              ...(cutoff === undefined ? {} : { BytesScannedCutoffPerQuery: cutoff }),
            },
          },
        }),
      StartQueryExecution: (call) => {
        const request = requestOf(call);
        const statement = needed(request, 'QueryString');
        const token = needed(request, 'ClientRequestToken');
        if (token.length < 32 || token.length > 128) throw invalid('ClientRequestToken is not of 32 to 128 characters');
        const asked = request['ResultConfiguration'];
        if (!output && (typeof asked !== 'object' || asked === null || !Reflect.has(asked, 'OutputLocation'))) {
          throw invalid(
            'No output location provided. An output location is required either through the Workgroup result configuration setting or as an API input.',
          );
        }
        const known = tokens.get(token);
        if (known !== undefined) return jsonAnswer({ QueryExecutionId: known });
        const id = `00000000-0000-4000-8000-${String(queries.size + 1).padStart(12, '0')}`;
        const result = engine(statement);
        result.catch(() => undefined);
        queries.set(id, { id, result, looks: 0, stopped: false });
        tokens.set(token, id);
        return jsonAnswer({ QueryExecutionId: id });
      },
      GetQueryExecution: async (call) => {
        const query = queryOf(requestOf(call));
        const seen = query.looks++;
        const status = query.stopped
          ? { State: 'CANCELLED', StateChangeReason: 'Query was cancelled by user' }
          : seen < looks
            ? { State: seen === 0 ? 'QUEUED' : 'RUNNING' }
            : ends === undefined
              ? await endOf(query)
              : { State: ends.state, StateChangeReason: ends.reason };
        return jsonAnswer({
          QueryExecution: {
            QueryExecutionId: query.id,
            Status: status,
            Statistics: { DataScannedInBytes: options.scanned ?? 1_234_567 },
          },
        });
      },
      GetQueryResults: async (call) => {
        const request = requestOf(call);
        const query = queryOf(request);
        if (query.looks <= looks || ends !== undefined) throw invalid('Query has not yet finished');
        const { columns, rows } = await query.result;
        const token = request['NextToken'];
        const limit = typeof request['MaxResults'] === 'number' ? Math.min(request['MaxResults'], 1000) : 1000;
        // The names of the columns are the first row of the first page, and count among its rows.
        const page = pageOf([columns, ...rows], typeof token === 'string' ? token : undefined, limit, call);
        const number =
          typeof token === 'string' ? Number(token.slice('page-'.length)) / Math.min(limit, call.pageSize) : 0;
        const shown = tamper === undefined ? page.items : tamper(page.items, number);
        return jsonAnswer({
          ResultSet: {
            Rows: shown.map((row) => ({ Data: row.map((value) => (value === null ? {} : { VarCharValue: value })) })),
            ResultSetMetadata: { ColumnInfo: columns.map((Name) => ({ Name, Type: 'varchar' })) },
          },
          ...(page.next === undefined ? {} : { NextToken: page.next }),
        });
      },
      StopQueryExecution: (call) => {
        queryOf(requestOf(call)).stopped = true;
        return jsonAnswer({});
      },
    },
    ...jsonErrors,
  };
}

async function endOf(query: Query): Promise<object> {
  try {
    await query.result;
    return { State: 'SUCCEEDED' };
  } catch (error) {
    return { State: 'FAILED', StateChangeReason: error instanceof Error ? error.message : String(error) };
  }
}

function invalid(message: string): LoopbackError {
  return new LoopbackError(400, 'InvalidRequestException', message);
}
