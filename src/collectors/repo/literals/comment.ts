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
    'py pyi sh bash zsh fish rb r toml properties env envrc mk make cmake tcl nix ex exs jl sls rego graphql star bzl bazel dockerfile',
    hash,
  ),
  // Templates of charts and of playbooks have comments of their own.
  ...same('yaml yml tpl tmpl gotmpl j2 jinja', {
    line: ['#'],
    blocks: [
      ['{{/*', '*/}}'],
      ['{{- /*', '*/ -}}'],
      ['{#', '#}'],
    ],
  }),
  ...same('conf config', { line: ['#', ';'], blocks: [['<!--', '-->']] }),
  ...same(
    'js jsx ts tsx mjs cjs mts cts java kt kts scala groovy go c h cc cpp cxx hpp hh hxx m mm d cs swift rs dart gradle proto cue json jsonc json5 less scss css cedar jenkinsfile sol zig alloy river',
    slashes,
  ),
  ...same('tf tofu tfvars hcl nomad spc php jsonnet libsonnet', { line: ['#', '//'], blocks: [['/*', '*/']] }),
  ...same('ps1 psm1 psd1', { line: ['#'], blocks: [['<#', '#>']] }),
  ...same('ini cfg aws credentials', { line: ['#', ';'], blocks: [] }),
  ...same('sql', { line: ['--'], blocks: [['/*', '*/']] }),
  ...same('hs lhs elm', { line: ['--'], blocks: [['{-', '-}']] }),
  ...same('lua', { line: ['--'], blocks: [['--[[', ']]']] }),
  ...same('ml mli', { line: [], blocks: [['(*', '*)']] }),
  ...same('fs fsx', { line: ['//'], blocks: [['(*', '*)']] }),
  ...same('xml html csproj props targets xhtml', markup),
  ...same('vue svelte astro', { line: slashes.line, blocks: [...markup.blocks, ...slashes.blocks] }),
  ...same('pl pm pod', {
    line: ['#'],
    blocks: ['pod', 'head', 'over', 'item', 'for', 'begin'].map((name) => [`=${name}`, '=cut']),
  }),
  ...same('bat cmd', { line: ['REM ', 'rem ', '::'], blocks: [] }),
  ...same('clj cljs edn lisp el', { line: [';'], blocks: [] }),
  ...same('erl hrl tex', { line: ['%'], blocks: [] }),
  ...same('vb bas', { line: ["'"], blocks: [] }),
};

function same(names: string, markers: Markers): Record<string, Markers> {
  return Object.fromEntries(names.split(' ').map((name) => [name, markers]));
}

/** Comment syntax of a file by its name, and by how it starts where its name says little; else `#`. */
function markersOf(path: string, text: string): Markers {
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const ending = file.slice(file.lastIndexOf('.') + 1);
  if (file.startsWith('jenkinsfile') || ending === 'groovy') return withScripts;
  const known = byExtension[ending];
  // `Web.config`, `.plist`, `.resx`, `.nuspec`
  if ((!known || ending === 'config') && /^\uFEFF?\s{0,20}<[?!]?[A-Za-z-]/.test(text.slice(0, 40))) return markup;
  return known ?? hash;
}

/** How far back a block comment may open. */
const reach = 6000;

/** Whether the place `at` of a text is inside of a comment. `lineStart` is where its line begins. */
export function isComment(path: string, text: string, lineStart: number, at: number): boolean {
  const markers = markersOf(path, text);
  const before = text.slice(Math.max(lineStart, at - 2000), at);
  if (startsComment(before, markers.line)) return true;
  const back = text.slice(Math.max(0, at - reach), at);
  const opening = back.lastIndexOf('{{');
  // A template has comments of its own, whatever the file is.
  if (opening !== -1 && /^\{\{-?\s{0,9}\/\*/.test(back.slice(opening)) && !back.includes('*/', opening)) return true;
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

/**
 * Whether a place is inside of a docstring: in Python and Julia a string of triple quotes that no name is given to, in Elixir one that is given
 * to `@doc` and its kin.
 */
export function isDocstring(path: string, text: string, at: number): boolean {
  if (/\.exs?$/.test(path)) {
    const opened = /@(?:module|type|short)?doc\s+(?:~[sS])?(?:"""(?:(?!""")[\s\S])*|"[^"\n]*)$/;
    return opened.test(text.slice(Math.max(0, at - reach), at));
  }
  if (!/\.(pyi?|jl)$/.test(path)) return false;
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
