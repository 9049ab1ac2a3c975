/** The directory of a path; `.` for the root. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path below a directory of the repository. */
export function inDirectory(directory: string, name: string): string {
  return directory === '.' ? name : `${directory}/${name}`;
}

/** The directory and everything above it, nearest first; the root (`.`) last. */
export function upwards(directory: string): readonly string[] {
  const all: string[] = [];
  for (let at = directory; at !== '.'; at = directoryOf(at)) all.push(at);
  return [...all, '.'];
}

/** A directory as seen from another one above it: `.` for itself. */
export function relativeTo(above: string, directory: string): string {
  if (above === directory) return '.';
  return above === '.' ? directory : directory.slice(above.length + 1);
}

/** Resolves `../x` and `./x` against a directory; undefined when it leaves the repository. */
export function resolveFrom(directory: string, relative: string): string | undefined {
  const parts = directory === '.' ? [] : directory.split('/');
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
