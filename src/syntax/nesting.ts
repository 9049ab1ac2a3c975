/**
 * Whether a text nests deeper than a recursive parser can bear. Exhausting the stack cannot always be caught: where V8 compiles a
 * regular expression at that point, the process dies (seen with Node 20), so the text is looked at before it is parsed.
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  let brackets = 0;
  let indicators = 0;
  const indents: number[] = [];
  let indent = 0;
  let atLineStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      atLineStart = true;
      indent = 0;
      indicators = 0;
      continue;
    }
    if (atLineStart) {
      if (code === 32) {
        indent += 1;
        continue;
      }
      atLineStart = false;
      while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= indent) indents.pop();
      if (indents.push(indent) > limit) return true;
    }
    if (code === openBracket || code === openBrace) brackets += 1;
    else if ((code === closeBracket || code === closeBrace) && brackets > 0) brackets -= 1;
    else if (code === comma) indicators = 0;
    else if ((code === colon || code === dash || code === question) && text.charCodeAt(at + 1) === 32) indicators += 1;
    if (brackets > limit || indicators > limit) return true;
  }
  return false;
}

const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];
const [comma, colon, dash, question] = [44, 58, 45, 63];
