import type { ReadRow } from './row.ts';
import { dataByContext } from './rows/data-by-context.ts';
import { secretsByContext } from './rows/secrets-by-context.ts';
import { storageByContext } from './rows/storage-by-context.ts';
import { telemetryByContext } from './rows/telemetry-by-context.ts';

/** Keys that mean something only beside what names their product; the first that fits counts. Source of each: read 2026-11-23. */
export const rowsByContext: readonly ReadRow[] = [
  ...secretsByContext,
  ...telemetryByContext,
  ...storageByContext,
  ...dataByContext,
];
