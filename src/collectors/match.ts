import picomatch from 'picomatch';

/**
 * Whether a path (relative, forward slashes) matches one of the globs; dot files count, letter case does not. Most globs ask for
 * a name in any folder: those are looked up by name and extension, since a repository has many paths and an expression over whole
 * paths costs a multiple.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.includes('**')) return () => true;
  const names = new Set<string>();
  const extensions = new Set<string>();
  const anywhere: string[] = [];
  const located: string[] = [];
  for (const glob of globs) {
    const [, name] = /^\*\*\/([\w.-]+)$/.exec(glob) ?? [];
    const [, extension, list] = /^\*\*\/\*\.(?:(\w+)|\{([\w,]+)\})$/.exec(glob) ?? [];
    const endings = extension ?? list;
    if (name !== undefined) names.add(name.toLowerCase());
    else if (endings !== undefined) for (const one of endings.split(',')) extensions.add(one.toLowerCase());
    else if (/^\*\*\/[^/]+$/.test(glob)) anywhere.push(glob.slice(3));
    else located.push(glob);
  }
  const byName = expressionOf(anywhere);
  const byPath = expressionOf(located);
  // A path in a known folder is looked at as a whole only when its name fits.
  const byLast = expressionOf(located.map(lastPart));
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    const dot = name.lastIndexOf('.');
    return (
      names.has(name) ||
      (dot >= 0 && extensions.has(name.slice(dot + 1))) ||
      byName(name) ||
      (byLast(name) && byPath(path))
    );
  };
}

/**
 * Whether a name (in lower case) fits a glob by more than its extension. For all other names the directory and the extension
 * decide what matches, so that the answer for one file is the answer for its neighbours.
 */
export function namesThatMatter(globs: readonly string[]): (name: string) => boolean {
  return expressionOf(globs.map(lastPart).filter((last) => !/^(?:\*\*?|\*\.(?:\w+|\{[\w,]+\}))$/.test(last)));
}

/** The glob of the name alone; of any name where a slash stands in a choice. */
function lastPart(glob: string): string {
  return /[{(][^})]*\//.test(glob) ? '**' : glob.slice(glob.lastIndexOf('/') + 1);
}

/** One expression for all globs. Names may hold line breaks, which the expressions of globs do not match by themselves. */
function expressionOf(globs: readonly string[]): (text: string) => boolean {
  if (globs.length === 0) return () => false;
  const sources = globs.map((glob) => picomatch.makeRe(glob, { dot: true, nocase: true }).source);
  const expression = new RegExp([...new Set(sources)].join('|'), 'is');
  return (text) => expression.test(text);
}
