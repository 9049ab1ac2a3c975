import picomatch from 'picomatch';

/** Whether a path (relative, forward slashes) matches one of the globs; dot files count. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.includes('**')) return () => true;
  const matches = picomatch([...globs], { dot: true, nocase: true });
  return (path) => matches(path);
}
