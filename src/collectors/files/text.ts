/** The bytes of a file as the two texts that its readers need. */
export interface FileText {
  /** For a search of needles, which are ASCII: cheap, and wrong for every other letter. */
  readonly rough: string;
  /** The text, UTF-8 or UTF-16 with a byte order mark; undefined for a binary. */
  decode(): string | undefined;
}

/** Valid as long as the bytes are. */
export function textOf(bytes: Buffer): FileText {
  const wide = utf16(bytes);
  if (wide !== undefined) return { rough: wide, decode: () => wide };
  return {
    rough: bytes.toString('latin1'),
    decode: () => (bytes.subarray(0, 8192).includes(0) ? undefined : bytes.toString('utf8')),
  };
}

function utf16(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}
