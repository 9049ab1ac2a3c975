import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser } from 'web-tree-sitter';
import { fileBeside } from '../bundle/beside.ts';

/** Files that the bundle needs beside its JavaScript, as module specifiers. The build copies each by its base name. */
export const wasmAssets = {
  runtime: 'web-tree-sitter/web-tree-sitter.wasm',
  hcl: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
  bash: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
  csharp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  cpp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-cpp.wasm',
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  javascript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  php: '@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm',
  powershell: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  ruby: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm',
  rust: '@vscode/tree-sitter-wasm/wasm/tree-sitter-rust.wasm',
  tsx: '@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm',
  typescript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
} as const;

export type Grammar = Exclude<keyof typeof wasmAssets, 'runtime'>;

const languages = new Map<Grammar, Promise<Language>>();
let runtime: Promise<void> | undefined;
let ready = false;

/** A global of Node that its types leave to those of browsers. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => Parameters<typeof Language.loadSync>[0] };

const loadedAtOnce = new Map<Grammar, Language>();

const withoutOptimizing = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--liftoff-only'];

/** Loads the runtime alone, so that `loadGrammarAtOnce` may be called. */
export function prepareRuntime(): Promise<void> {
  // The optimizing compiler takes ten seconds (Node 20) or two gigabytes (Node 24) over the lexers of some grammars, in the
  // background, and Node waits for it before it ends. Without it kubernetes/kops is as fast. Node 24 wants all three flags.
  for (const flag of runtime === undefined ? withoutOptimizing : []) setFlagsFromString(flag);
  runtime ??= Parser.init({ wasmBinary: bytesOf('runtime') }).then(() => {
    ready = true;
  });
  return runtime;
}

/** Whether the runtime has been loaded. */
export function isRuntimeReady(): boolean {
  return ready;
}

/** Loads a grammar when the first file asks for it. `prepareRuntime` must have been awaited. */
export function loadGrammarAtOnce(grammar: Grammar): Language {
  const known = loadedAtOnce.get(grammar);
  if (known) return known;
  const language = Language.loadSync(new WebAssembly.Module(bytesOf(grammar)));
  loadedAtOnce.set(grammar, language);
  return language;
}

/** Loads a grammar once; the runtime comes with the first one. */
export function loadGrammar(grammar: Grammar): Promise<Language> {
  const prepared = prepareRuntime();
  const known = languages.get(grammar) ?? prepared.then(() => Language.load(bytesOf(grammar)));
  languages.set(grammar, known);
  return known;
}

/** From the bundle's own directory, else from the installed packages. */
function bytesOf(asset: keyof typeof wasmAssets): Uint8Array {
  const specifier = wasmAssets[asset];
  const beside = fileBeside(specifier.slice(specifier.lastIndexOf('/') + 1), import.meta.url);
  return readFileSync(beside ?? createRequire(import.meta.url).resolve(specifier));
}
