import type { S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../../aws/access.ts';
import { explainFailure } from '../../../aws/failure.ts';
import { type BucketAddress, parseAddress } from '../../../cloudtrail/bucket/address.ts';
import { listObjects } from '../../../cloudtrail/bucket/listing.ts';
import { type Extent, foldersOf } from '../../../cloudtrail/queries/partitions.ts';
import type { PartitionKey } from '../../../cloudtrail/queries/table-shape.ts';

/** Bytes that a statement would read; `atLeast` when counting was stopped. */
export type Estimate =
  | { readonly bytes: number; readonly exact: boolean; readonly atLeast: boolean }
  | { readonly unknown: string };

/** Folders that are listed; of more, so many are taken at even distances. */
const sampled = 60;
const day = 86_400_000;

/**
 * Adds up the objects in the partitions that a statement reads. Athena reads them whole: JSON has no columns. Stops once
 * `enough` is exceeded.
 */
export async function estimateBytes(
  client: S3Client,
  clock: Clock,
  parameters: Readonly<Record<string, string>>,
  partitions: readonly PartitionKey[],
  extent: Extent,
  enough: number,
): Promise<Estimate> {
  const folders = foldersRead(parameters, partitions, extent);
  if (typeof folders === 'string') return { unknown: folders };
  const step = Math.max(1, folders.length / sampled);
  const taken = Array.from(
    { length: Math.min(folders.length, sampled) },
    (_, index) => folders[Math.floor(index * step)],
  );
  let bytes = 0;
  for (const folder of taken) {
    if (folder === undefined) continue;
    try {
      for await (const page of listObjects(client, clock, folder)) {
        for (const object of page) bytes += object.bytes;
        if (bytes > enough) return { bytes, exact: true, atLeast: true };
      }
    } catch (error) {
      return { unknown: `s3:ListBucket on ${folder.bucket}: ${explainFailure(error).said}` };
    }
  }
  const exact = taken.length === folders.length;
  return { bytes: exact ? bytes : Math.round((bytes * folders.length) / taken.length), exact, atLeast: false };
}

/** The folders of the partitions that a statement reads; a text that says why they cannot be told. */
export function foldersRead(
  parameters: Readonly<Record<string, string>>,
  partitions: readonly PartitionKey[],
  extent: Extent,
): readonly BucketAddress[] | string {
  const template = parameters['storage.location.template'];
  const location = parameters['location'];
  if (template === undefined) {
    const whole = location === undefined ? undefined : parseAddress(location);
    if (whole === undefined) return 'the catalog does not say where the table lies';
    return partitions.length === 0 ? [whole] : 'its partitions are listed in the catalog, without their sizes';
  }
  let texts: readonly string[] = [template];
  for (const key of partitions) {
    const values = valuesOf(key, parameters, extent);
    if (values === undefined) return `the values of its partition key ${key.name} are not known`;
    texts = texts.flatMap((text) => values.map((value) => text.replaceAll(`\${${key.name}}`, value)));
    if (texts.length > 200_000) return 'it has more than 200,000 partitions in the window';
  }
  return texts.flatMap((text) => parseAddress(text) ?? []);
}

function valuesOf(
  { name, projection, format }: PartitionKey,
  parameters: Readonly<Record<string, string>>,
  { window, regions, accounts }: Extent,
): readonly string[] | undefined {
  if (projection === 'date') {
    const { first, last } = foldersOf(window);
    const count = Math.round((last.getTime() - first.getTime()) / day) + 1;
    const days = Array.from({ length: count }, (_, index) => new Date(first.getTime() + index * day).toISOString());
    const layout = format ?? 'yyyy/MM/dd';
    return /^yyyy.MM.dd$/.test(layout)
      ? days.map((text) => text.slice(0, 10).replaceAll('-', layout[4] ?? '/'))
      : undefined;
  }
  const wanted = /region/i.test(name) ? regions : /acc/i.test(name) ? accounts : null;
  if (projection === 'enum') {
    const all = (parameters[`projection.${name}.values`] ?? '').split(',').map((value) => value.trim());
    return wanted === null ? all : all.filter((value) => wanted.includes(value));
  }
  return wanted ?? undefined;
}
