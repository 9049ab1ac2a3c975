import type { ReadRow } from './row.ts';
import { dataByAbsence } from './rows/data-by-absence.ts';
import { dataByKey } from './rows/data-by-key.ts';
import { secretsByAbsence } from './rows/secrets-by-absence.ts';
import { secretsByKey } from './rows/secrets-by-key.ts';
import { storageByKey } from './rows/storage-by-key.ts';
import { telemetryByKey } from './rows/telemetry-by-key.ts';

/** Keys that name their product themselves, and keys whose absence decides. Source of each: read 2026-11-23. */
export const rowsByKey: readonly ReadRow[] = [
  ...secretsByKey,
  ...secretsByAbsence,
  ...telemetryByKey,
  ...storageByKey,
  ...dataByKey,
  ...dataByAbsence,
];
