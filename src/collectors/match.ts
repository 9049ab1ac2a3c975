import picomatch from 'picomatch';

/** Whether a path (relative, forward slashes) matches one of the globs; dot files count. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.includes('**')) return () => true;
  const matches = picomatch([...globs], { dot: true, nocase: true });
  // Globs do not match line breaks, which a path may hold.
  return (path) => matches(path.replaceAll(/[\n\r]/g, ' '));
}
