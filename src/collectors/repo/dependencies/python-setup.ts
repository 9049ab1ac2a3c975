import { pythonRequirement } from './python-specifier.ts';
import type { ManifestReading, Requirement } from './reading.ts';
import { textLines } from './text-lines.ts';

/** Names of arguments and variables whose strings are requirements. */
const listName = /requir|depend|extras|deps/i;
const token = /#[^\n]*|[rRbBuUfF]{0,2}("""|'''|"|')|[([{]|[)\]}]|\n/g;

/** `setup.py`: strings inside brackets that belong to something called requirements, or that ask for a version. Read as tokens: nothing is run. */
export function readSetupPy(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  const brackets: boolean[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [all, quote] = match;
    if (quote === undefined) {
      if ('([{'.includes(all)) brackets.push(listName.test(nameBefore(text, match.index)));
      else if (')]}'.includes(all)) brackets.pop();
      continue;
    }
    const start = match.index + all.length;
    const end = closing(text, start, quote);
    token.lastIndex = end + quote.length;
    // Lists of extras have any name: there a version that is asked for tells a requirement from a word.
    if (quote.length > 1 || brackets.length === 0) continue;
    const found = pythonRequirement(text, text.slice(start, end), start);
    if (found && (brackets.includes(true) || found.constraint !== null)) requirements.push(found);
  }
  return { requirements, problems: [] };
}

/** What stands before a bracket on its line: `install_requires=`, `extras_require = `, `'dev': `. */
function nameBefore(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /([\w.]+)\s*(?:\+?=|:)\s*(?:list|set|tuple|dict)?$/.exec(line)?.[1] ?? '';
}

function closing(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) return at;
    else if (quote.length === 1 && text[at] === '\n') return at;
  }
  return text.length;
}

/** `setup.cfg`: `install_requires` and the like of `[options]`, everything in `[options.extras_require]`. */
export function readSetupCfg(text: string): ManifestReading {
  const requirements: Requirement[] = [];
  let section = '';
  let wanted = false;
  for (const line of textLines(text)) {
    const header = /^\[([^\]]+)\]/.exec(line.text)?.[1];
    if (header !== undefined) {
      section = header.trim();
      wanted = false;
      continue;
    }
    const key = /^([\w.-]+)\s*[=:]\s*/.exec(line.text);
    if (key) {
      wanted =
        section === 'options.extras_require' ||
        (section === 'options' && /^(install|tests|setup)_requires$/.test(key[1] ?? ''));
    } else if (/^\S/.test(line.text)) wanted = false;
    if (!wanted) continue;
    const from = key ? key[0].length : 0;
    const found = pythonRequirement(text, line.text.slice(from), line.start + from);
    if (found) requirements.push(found);
  }
  return { requirements, problems: [] };
}
