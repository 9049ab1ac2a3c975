import { type AthenaClient, GetQueryResultsCommand, type Row as WireRow } from '@aws-sdk/client-athena';
import type { Clock } from '../../../aws/access.ts';
import { ask } from '../../../aws/ask.ts';
import { explainFailure } from '../../../aws/failure.ts';
import { countedOf, type Row, recordOf, resultColumns } from '../../../cloudtrail/queries/rows.ts';
import type { Tally } from '../../../cloudtrail/tally.ts';
import type { Stopped } from './query.ts';

/** Takes all rows of a result into the tally; says why it could not take them all. */
export async function takeResults(
  client: AthenaClient,
  clock: Clock,
  id: string,
  tally: Tally,
  progress: (message: string) => void,
): Promise<Stopped | undefined> {
  const tokens = new Set<string>();
  let token: string | undefined;
  let total: string | undefined;
  let taken = 0;
  for (;;) {
    let rows: readonly WireRow[];
    let next: string | undefined;
    try {
      const page = await ask(clock, () =>
        client.send(new GetQueryResultsCommand({ QueryExecutionId: id, MaxResults: 1000, NextToken: token })),
      );
      const names = (page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(({ Name }) => Name ?? '');
      if (names.join() !== resultColumns.join())
        return changed(id, taken, 'its columns are not those of the statement');
      rows = page.ResultSet?.Rows ?? [];
      next = page.NextToken;
    } catch (error) {
      const failure = explainFailure(error);
      const needed = failure.action ?? (failure.reason === 'denied' ? 'athena:GetQueryResults' : undefined);
      return {
        reason: taken === 0 ? failure.reason : 'incomplete',
        said: `athena:GetQueryResults of ${id} broke off after ${taken} rows: ${failure.said}`,
        ...(needed === undefined ? {} : { permissions: [needed, 's3:GetObject'] }),
      };
    }
    // The first row of the first page repeats the names of the columns.
    for (const wire of token === undefined ? rows.slice(1) : rows) {
      const row = rowOf(wire);
      const counted = row === undefined ? undefined : countedOf(row);
      if (row === undefined || counted === undefined) return changed(id, taken, 'a row is not one of the statement');
      total ??= row['total_rows'] ?? '';
      if (row['total_rows'] !== total) return changed(id, taken, 'it changed between two pages');
      tally.addCounted(recordOf(row), counted);
      taken++;
    }
    if (!next) break;
    if (tokens.has(next)) return changed(id, taken, 'the same page token came twice');
    tokens.add(next);
    token = next;
    progress(`Athena: ${taken} of ${total ?? '0'} rows`);
  }
  if (taken !== Number(total ?? 0)) return changed(id, taken, `it has ${total} rows`);
  return undefined;
}

function rowOf({ Data }: WireRow): Row | undefined {
  if (Data?.length !== resultColumns.length) return undefined;
  return Object.fromEntries(resultColumns.map((name, index) => [name, Data[index]?.VarCharValue]));
}

function changed(id: string, taken: number, what: string): Stopped {
  return { reason: 'incomplete', said: `the result of the query ${id} cannot be trusted after ${taken} rows: ${what}` };
}
