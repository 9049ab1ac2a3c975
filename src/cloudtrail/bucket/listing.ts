import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../aws/access.ts';
import { ask } from '../../aws/ask.ts';

/** An object of a bucket. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
}

export interface ListRange {
  readonly bucket: string;
  readonly prefix: string;
  /** Only keys behind this one. */
  readonly after?: string;
  /** Stops at the first key that is not before this one. */
  readonly before?: string;
}

/** The objects under a prefix, in the order of their keys, page by page. Throws what S3 throws. */
export async function* listObjects(
  client: S3Client,
  clock: Clock,
  { bucket, prefix, after, before }: ListRange,
): AsyncIterable<readonly StoredObject[]> {
  const seen = new Set<string>();
  let token: string | undefined;
  for (;;) {
    const page = await ask(clock, () =>
      client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, StartAfter: after, ContinuationToken: token }),
      ),
    );
    const objects = (page.Contents ?? []).flatMap(({ Key, Size }) => (Key ? [{ key: Key, bytes: Size ?? 0 }] : []));
    const inside = before === undefined ? objects : objects.filter(({ key }) => key < before);
    yield inside;
    if (inside.length < objects.length || !page.IsTruncated || !page.NextContinuationToken) return;
    token = page.NextContinuationToken;
    if (seen.has(token)) throw new Error('the same continuation token came twice');
    seen.add(token);
  }
}

/** The folders right below a prefix, without the prefix and the slash. */
export async function listFolders(
  client: S3Client,
  clock: Clock,
  bucket: string,
  prefix: string,
): Promise<readonly string[]> {
  const folders: string[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < 100; pages++) {
    const page = await ask(clock, () =>
      client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter: '/', ContinuationToken: token }),
      ),
    );
    for (const { Prefix } of page.CommonPrefixes ?? []) if (Prefix) folders.push(Prefix.slice(prefix.length, -1));
    token = page.NextContinuationToken;
    if (!page.IsTruncated || !token) return folders;
  }
  throw new Error(`the list of folders under ${prefix} does not end`);
}
