/** Versions as the SDKs write them: up to four numbers, with an optional `v` and suffix. */
export type Version = readonly number[];

/** Stands for the newest release, whatever its number. */
export const latest: Version = [Number.MAX_SAFE_INTEGER];

/** Reads `1.26.27`, `v1.44.0`, `2`, `latest`; undefined for what is no version. */
export function parseVersion(text: string): Version | undefined {
  if (text === 'latest') return latest;
  const numbers =
    /^v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:(?!\.?x(?:$|\W))[-+.]?[a-z][\w.+-]*|\+incompatible|[-+][\w.+-]*)?$/i.exec(
      text.trim(),
    )?.[1];
  return numbers?.split('.').map(Number);
}

/** Whether a version is the given one or later. */
export function atLeast(version: Version, since: Version): boolean {
  for (let index = 0; index < Math.max(version.length, since.length); index++) {
    const difference = (version[index] ?? 0) - (since[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
