/** A bucket and a folder in it; the folder ends with a slash or is empty. */
export interface BucketAddress {
  readonly bucket: string;
  readonly prefix: string;
}

/** `s3://bucket/folder` or `bucket/folder`; undefined for what is none. */
export function parseAddress(text: string): BucketAddress | undefined {
  const [, bucket, rest = ''] = /^(?:s3:\/\/)?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(text) ?? [];
  if (bucket === undefined) return undefined;
  const prefix = rest.replace(/^\/+|\/+$/g, '');
  return { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
}
