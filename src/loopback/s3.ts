import { type AwsError, type LoopbackAnswer, LoopbackError, type LoopbackService, pageOf } from './protocol.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

/** Objects by bucket and key. */
export type Buckets = Readonly<Record<string, ReadonlyMap<string, Uint8Array>>>;

/** Amazon S3, REST, path style: lists with prefix, delimiter and start, and objects. */
export function s3(buckets: Buckets): LoopbackService {
  function bucketOf(name: string): ReadonlyMap<string, Uint8Array> {
    const bucket = buckets[name];
    if (bucket === undefined) throw new LoopbackError(404, 'NoSuchBucket', 'The specified bucket does not exist');
    return bucket;
  }

  return {
    id: 's3',
    route(method, path) {
      if (method !== 'GET') return undefined;
      return /^\/[^/]+\/?$/.test(path) ? 'ListObjectsV2' : 'GetObject';
    },
    operations: {
      ListObjectsV2: (call) => {
        const name = decodeURIComponent(call.path.split('/')[1] ?? '');
        const prefix = call.fields.get('prefix') ?? '';
        const after = call.fields.get('start-after') ?? '';
        const delimiter = call.fields.get('delimiter');
        const keys = [...bucketOf(name).keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
        const rows = [...new Set(keys.map((key) => folderOf(key, prefix, delimiter) ?? key))];
        const page = pageOf(
          rows,
          call.fields.get('continuation-token'),
          Number(call.fields.get('max-keys') ?? 1000),
          call,
        );
        const objects = page.items.filter((row) => bucketOf(name).has(row));
        return xml('ListBucketResult', {
          Name: name,
          Prefix: prefix,
          KeyCount: page.items.length,
          MaxKeys: 1000,
          IsTruncated: page.next !== undefined,
          NextContinuationToken: page.next,
          Contents: objects.map((key) => ({
            Key: key,
            Size: bucketOf(name).get(key)?.length ?? 0,
            StorageClass: 'STANDARD',
          })),
          CommonPrefixes: page.items.filter((row) => !objects.includes(row)).map((Prefix) => ({ Prefix })),
        });
      },
      GetObject: (call) => {
        const [, name = '', ...rest] = call.path.split('/');
        const bytes = bucketOf(decodeURIComponent(name)).get(decodeURIComponent(rest.join('/')));
        if (bytes === undefined) throw new LoopbackError(404, 'NoSuchKey', 'The specified key does not exist.');
        return { status: 200, contentType: 'application/octet-stream', body: bytes };
      },
    },
    error,
    faults: (kind, call, state) => {
      const arn = `arn:${state.partition}:sts::${state.account}:assumed-role/regional-sts-reader/stand-in`;
      const action = call.operation === 'GetObject' ? 's3:GetObject' : 's3:ListBucket';
      const errors: Record<typeof kind, AwsError> = {
        deny: { status: 403, code: 'AccessDenied', message: `User: ${arn} is not authorized to perform: ${action}` },
        throttle: { status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' },
        expire: { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' },
        unavailable: { status: 503, code: 'ServiceUnavailable', message: 'Service is unable to handle request.' },
      };
      return errors[kind];
    },
  };
}

function folderOf(key: string, prefix: string, delimiter: string | null): string | undefined {
  const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + 1);
}

function xml(name: string, value: XmlValue, status = 200): LoopbackAnswer {
  return {
    status,
    contentType: 'application/xml',
    body: xmlDocument(name, 'http://s3.amazonaws.com/doc/2006-03-01/', value),
  };
}

function error({ status, code, message }: AwsError): LoopbackAnswer {
  return xml('Error', { Code: code, Message: message, RequestId: '0000000000000000' }, status);
}
