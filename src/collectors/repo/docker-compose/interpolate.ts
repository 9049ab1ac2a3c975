/**
 * The text of a value after Compose has put variables in: `$NAME`, `${NAME}`, `${NAME:-default}` and `$$` for a dollar.
 * Only what the repository itself says counts: the `.env` beside the file, then the default; otherwise undefined.
 * Source: https://docs.docker.com/reference/compose-file/interpolation/
 */
export function interpolate(text: string, known: ReadonlyMap<string, string>): string | undefined {
  let computed = false;
  const result = text.replace(pattern, (whole, plain?: string, braced?: string, operator?: string, word?: string) => {
    if (whole === '$$') return '$';
    const found = known.get(plain ?? braced ?? '');
    if (operator === ':+' || operator === '+') {
      if (found === undefined) computed = true;
      return found ? (word ?? '') : '';
    }
    if (found !== undefined && (found !== '' || operator !== ':-')) return found;
    // A default may itself hold a variable.
    const fallback = operator === ':-' || operator === '-' ? interpolate(word ?? '', known) : undefined;
    if (fallback === undefined) computed = true;
    return fallback ?? '';
  });
  return computed ? undefined : result;
}

const pattern = /\$\$|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])((?:[^{}]|\$\{[^{}]*\})*))?\})/g;
