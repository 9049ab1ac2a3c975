interface Mark {
  /** `script`: the text of a script, `image`: the name of one; `start` is where the text starts. */
  readonly kind: 'open' | 'close' | 'stage' | 'script' | 'image';
  readonly text: string;
  readonly start: number;
  /** Of a script: the step that runs it. */
  readonly step?: string;
}

interface Assignment {
  readonly kind: 'assignment';
  readonly name: string;
  /** Undefined when it is computed. */
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Whether it counts for the block that opens behind it alone: `withEnv([…]) { }`. */
  readonly scoped: boolean;
}

export type GroovyToken = Mark | Assignment;

const token = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|("""|'''|"|')|[{}]/g;

/** What a Jenkinsfile holds for us, in its order: braces, names of stages, assignments of environment variables. Nothing is run. */
export function* groovyTokens(text: string): Generator<GroovyToken> {
  token.lastIndex = 0;
  const scan = new RegExp(token);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const [all, quote] = match;
    const start = match.index;
    if (all === '{') yield { kind: 'open', text: all, start };
    else if (all === '}') yield { kind: 'close', text: all, start };
    if (quote === undefined) continue;
    const inner = start + quote.length;
    const end = closing(text, inner, quote);
    scan.lastIndex = end + quote.length;
    yield* fromString(text, start, inner, end, quote);
  }
}

function* fromString(text: string, start: number, inner: number, end: number, quote: string): Generator<GroovyToken> {
  const content = text.slice(inner, end);
  const before = text.slice(Math.max(0, start - 120), start);
  if (/\bstage\s*\(?\s*(?:name:\s*)?$/.test(before)) yield { kind: 'stage', text: content, start };
  const computed = quote.startsWith('"') && content.includes('$');
  const assigned = /(?:^|[\s{;.])([A-Z][A-Z0-9_]*)\s*=\s*$/.exec(before)?.[1];
  const region = /\bwithAWS\s*\([^()]*\bregion\s*:\s*$/.test(before) ? 'AWS_REGION' : undefined;
  const name = assigned ?? region;
  if (name !== undefined) {
    const nameStart = region === undefined ? start - before.length + before.lastIndexOf(name) : start;
    const value = computed ? undefined : content;
    yield {
      kind: 'assignment',
      name,
      value,
      start: nameStart,
      end: end + quote.length,
      valueStart: inner,
      valueEnd: end,
      scoped: region !== undefined,
    };
    return;
  }
  const step = /\b(sh|bat|powershell|pwsh)\s*\(?\s*(\w+\s*:\s*\w+\s*,\s*)*(script\s*:\s*)?$/.exec(before)?.[1];
  if (step !== undefined) {
    yield { kind: 'script', text: content, start: inner, step };
    return;
  }
  if (/\bimage\s*\(?\s*$/.test(before) && !computed) yield { kind: 'image', text: content, start: inner };
  // `withEnv(['NAME=value'])`, `docker.image('x').inside('-e NAME=value')`.
  const scoped = /\b(withEnv|inside|withRun)\s*\(?[^{}]*$/.test(text.slice(Math.max(0, start - 600), start));
  for (const match of content.matchAll(/(?:^|[\s;&]|export )((?:AWS|AMAZON)_[A-Z_]+)=("[^"\n]*"|[^\s;&"']*)/g)) {
    const [whole, key = '', raw = ''] = match;
    const from = inner + match.index + whole.indexOf(key);
    const to = inner + match.index + whole.length;
    const bare = raw.replaceAll('"', '');
    const value = /[$`]/.test(raw) ? undefined : bare;
    const quoted = raw.startsWith('"') ? 1 : 0;
    yield {
      kind: 'assignment',
      name: key,
      value,
      start: from,
      end: to,
      valueStart: to - raw.length + quoted,
      valueEnd: to - quoted,
      scoped,
    };
  }
}

function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) return at;
    else if (quote.length === 1 && text[at] === '\n') return at;
  }
  return text.length;
}
