import { types } from 'node:util';
import { createGunzip, gunzipSync } from 'node:zlib';

/** One file, one buffer: what is larger once inflated is refused, so that memory stays bounded. CloudTrail writes far smaller ones. */
export const largestFile = 512 * 1024 * 1024;

export interface Content {
  readonly bytes: Buffer;
  /** Why the bytes are not all of the file. */
  readonly broken?: string;
}

/** Formats that may hold events but cannot be read here, by their first bytes (latin1). */
const formats: readonly (readonly [magic: string, name: string])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['\u0028\u00b5\u002f\u00fd', 'zstd'],
  ['BZh', 'bzip2'],
  ['\u00fd7zXZ', 'xz'],
  ['PAR1', 'Parquet'],
  ['Obj\u0001', 'Avro'],
  ['ORC', 'ORC'],
];

/**
 * The bytes of a log file as UTF-8: gzip (any number of members) or plain, whatever it is called. Throws an Error that says
 * why not.
 */
export async function contentOf(raw: Buffer): Promise<Content> {
  if (raw.length === 0) return { bytes: raw, broken: 'it is empty' };
  if (raw[0] === 0x1f && raw[1] === 0x8b) {
    try {
      return { bytes: inUtf8(gunzipSync(raw, { maxOutputLength: largestFile, chunkSize: roomFor(raw) })) };
    } catch (error) {
      if (!types.isNativeError(error)) throw error;
      if (Reflect.get(error, 'code') === 'ERR_BUFFER_TOO_LARGE') {
        throw new Error(`it holds more than ${largestFile} bytes; split it`);
      }
      return { bytes: inUtf8(await inflatedPart(raw)), broken: `gzip: ${error.message}` };
    }
  }
  const head = raw.toString('latin1', 0, 8);
  const format = formats.find(([magic]) => head.startsWith(magic));
  if (format !== undefined) throw new Error(`it is ${format[1]}; gzip or plain JSON is expected`);
  return { bytes: inUtf8(raw) };
}

/** What comes out of a gzip before it breaks off. */
async function inflatedPart(raw: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const gunzip = createGunzip();
  gunzip.end(raw);
  try {
    for await (const chunk of gunzip) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > largestFile) break;
    }
  } catch {
    // The first attempt has said what is wrong.
  }
  return Buffer.concat(chunks);
}

/** PowerShell redirects into UTF-16 with a byte order mark. */
function inUtf8(bytes: Buffer): Buffer {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? Buffer.from(bytes.toString('utf16le', 2)) : bytes;
}

/**
 * Room for all of the content in one piece, which makes inflating twice as fast: its size modulo 2^32 is in the last four
 * bytes. They may lie (or be those of the last of several members), so never more than deflate can make of the input.
 */
function roomFor(raw: Buffer): number {
  const said = raw.length < 18 ? 0 : raw.readUInt32LE(raw.length - 4);
  return Math.max(1024, Math.min(said + 64, raw.length * 1032, largestFile));
}
