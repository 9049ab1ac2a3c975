import picomatch from 'picomatch';

/** Whether a path (relative, forward slashes) matches one of the globs; dot files count, letter case does not. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.includes('**')) return () => true;
  // One expression for all globs: a repository has many paths, and picomatch's own functions cost a multiple.
  const sources = globs.map((glob) => picomatch.makeRe(glob, { dot: true, nocase: true }).source);
  const expression = new RegExp(sources.join('|'), 'i');
  // Globs do not match line breaks, which a path may hold.
  return (path) => expression.test(/[\n\r]/.test(path) ? path.replaceAll(/[\n\r]/g, ' ') : path);
}
