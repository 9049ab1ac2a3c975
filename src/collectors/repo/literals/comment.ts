interface Markers {
  readonly line: readonly string[];
  readonly blocks: readonly (readonly [open: string, close: string])[];
}

const hash: Markers = { line: ['#'], blocks: [] };
const slashes: Markers = { line: ['//'], blocks: [['/*', '*/']] };
/** Scripts in texts have comments of their own; nothing else in the language begins so. */
const withScripts: Markers = { line: ['//', '#'], blocks: [['/*', '*/']] };
const markup: Markers = { line: [], blocks: [['<!--', '-->']] };

const byExtension: Readonly<Record<string, Markers>> = {
  ...same(
    'py pyi sh bash zsh fish yaml yml rb pl r toml properties env envrc conf mk make cmake tcl nix ex exs jl sls rego graphql star bzl bazel tpl dockerfile',
    hash,
  ),
  ...same(
    'js jsx ts tsx mjs cjs mts cts java kt kts scala groovy go c h cc cpp hpp cs swift rs dart gradle proto cue json jsonc json5 less scss css cedar jenkinsfile sol zig',
    slashes,
  ),
  ...same('tf tfvars hcl php jsonnet libsonnet', { line: ['#', '//'], blocks: [['/*', '*/']] }),
  ...same('ps1 psm1 psd1', { line: ['#'], blocks: [['<#', '#>']] }),
  ...same('ini cfg aws config credentials', { line: ['#', ';'], blocks: [] }),
  ...same('sql lua hs elm', { line: ['--'], blocks: [['/*', '*/']] }),
  ...same('xml html vue svelte csproj props targets xhtml', markup),
  ...same('bat cmd', { line: ['REM ', 'rem ', '::'], blocks: [] }),
  ...same('clj cljs edn lisp el', { line: [';'], blocks: [] }),
  ...same('erl tex', { line: ['%'], blocks: [] }),
  ...same('vb bas', { line: ["'"], blocks: [] }),
};

function same(names: string, markers: Markers): Record<string, Markers> {
  return Object.fromEntries(names.split(' ').map((name) => [name, markers]));
}

/** Comment syntax of a file by its name; `#` where the name says nothing. */
export function markersOf(path: string): Markers {
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = file.lastIndexOf('.');
  if (file.startsWith('jenkinsfile') || file.endsWith('.groovy')) return withScripts;
  return byExtension[dot === -1 ? file : file.slice(dot + 1)] ?? hash;
}

/** How far back a block comment may open. */
const reach = 6000;

/** Whether the place `at` of a text is inside of a comment. `lineStart` is where its line begins. */
export function isComment(path: string, text: string, lineStart: number, at: number): boolean {
  const markers = markersOf(path);
  const before = text.slice(Math.max(lineStart, at - 2000), at);
  if (startsComment(before, markers.line)) return true;
  const back = text.slice(Math.max(0, at - reach), at);
  return markers.blocks.some(([open, close]) => {
    const opened = back.lastIndexOf(open);
    // `/*` also stands in globs and wildcards of strings: a comment opens behind white space or at the start of its line.
    return opened > back.lastIndexOf(close) && /^\s*$|[\s;{}(,]$/.test(back.slice(Math.max(0, opened - 1), opened));
  });
}

/** Whether one of the markers stands outside of quotes, at the start or behind white space (a shebang or a URL is none). */
function startsComment(before: string, markers: readonly string[]): boolean {
  let quote = '';
  for (let at = 0; at < before.length; at++) {
    const char = before[at] ?? '';
    if (quote) {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
      continue;
    }
    const opensBefore = at === 0 || /[\s;{}(),]/.test(before[at - 1] ?? '');
    if (opensBefore && markers.some((marker) => before.startsWith(marker, at))) return true;
    // An apostrophe inside of a word (don't) opens nothing.
    if (char === '"' || char === '`' || (char === "'" && !/\w/.test(before[at - 1] ?? ''))) quote = char;
  }
  return false;
}

/** Whether a place in Python is inside of a docstring: a string of triple quotes that no name is given to. */
export function isDocstring(path: string, text: string, at: number): boolean {
  if (!/\.pyi?$/.test(path)) return false;
  let from = 0;
  for (;;) {
    const open = /"""|'''/g;
    open.lastIndex = from;
    const start = open.exec(text);
    if (!start || start.index > at) return false;
    const close = text.indexOf(start[0], start.index + 3);
    if (close === -1 || close >= at) {
      const lineStart = text.lastIndexOf('\n', start.index) + 1;
      return /^\s*[rRuU]?$/.test(text.slice(lineStart, start.index));
    }
    from = close + 3;
  }
}
