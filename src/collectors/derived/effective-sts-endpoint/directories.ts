/** Directories relative to the root, with forward slashes; `.` is the root. */

/** Directories whose dependencies are not shipped. */
const testing = /(^|\/)(tests?|__tests__|testdata|test-data|fixtures?|examples?|samples?|e2e|spec)(\/|$)/i;

/** Whether a directory holds tests or examples alone. */
export function isTesting(directory: string): boolean {
  return testing.test(directory);
}

/** Whether a directory is another one or holds it. */
export function isAbove(upper: string, lower: string): boolean {
  return upper === '.' || upper === lower || lower.startsWith(`${upper}/`);
}

/** Directories above the same one lie inside of each other: the longer is the deeper. */
export function depth(directory: string): number {
  return directory === '.' ? 0 : directory.length;
}

/** The directory above, or undefined for the root. */
export function parentOf(directory: string): string | undefined {
  if (directory === '.') return undefined;
  const slash = directory.lastIndexOf('/');
  return slash === -1 ? '.' : directory.slice(0, slash);
}
