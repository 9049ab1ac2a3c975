import { type Requirement, requirementOf } from './reading.ts';

/** A PEP 508 name with extras and version; what follows (markers, hashes, comments) is left alone. */
const pattern =
  /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*(\(\s*)?((?:(?:===|==|~=|!=|<=|>=|<|>)\s*[^\s,;#'")\\]+(?:\s*,\s*)?)+|@\s*[^\s;#]+)?/;

/** Reads `boto3[crt] >=1.26,<2 ; python_version > "3"` that starts at an offset of the text; undefined when it is none. */
export function pythonRequirement(text: string, written: string, offset: number): Requirement | undefined {
  const match = pattern.exec(written);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  const after = written[match[0].length] ?? '';
  if (!/^[\s;,#'")\\]?$/.test(after)) return undefined;
  const nameStart = offset + written.indexOf(name);
  const specifier = match[4]?.replace(/[\s,]+$/, '');
  const versionStart =
    specifier === undefined ? 0 : offset + written.indexOf(specifier, (match[0].length ?? 0) - (match[4]?.length ?? 0));
  const requirement = requirementOf(
    'pypi',
    text,
    { start: nameStart, end: nameStart + name.length },
    {
      versionAt: specifier === undefined ? undefined : { start: versionStart, end: versionStart + specifier.length },
      version: exactPythonVersion(specifier ?? ''),
    },
  );
  const marker = /^\s*;\s*([^#\\]*?)\s*(?:--hash.*)?(?:[#\\].*)?$/.exec(written.slice(match[0].length))?.[1];
  return marker ? { ...requirement, marker } : requirement;
}

/** The version of `==1.26.27` (and of the address of a wheel, an archive or a tag); null when other versions are allowed. */
export function exactPythonVersion(specifier: string): string | null {
  const wheel = /\/[A-Za-z0-9_.]+-(\d[\w.]*)(?:-py|\.tar\.gz)/.exec(specifier);
  if (wheel) return wheel[1] ?? null;
  const tag = /(?:\.git@|\/archive\/(?:refs\/tags\/)?)v?(\d+\.\d+\.\d+)(?:\.zip|\.tar\.gz)?(?:#.*)?$/.exec(specifier);
  if (tag) return tag[1] ?? null;
  return /^={2,3}\s*v?(\d[^\s,*]*)$/.exec(specifier.trim())?.[1] ?? null;
}
