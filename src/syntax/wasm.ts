import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

/** Files that the bundle needs beside its JavaScript, as module specifiers. The build copies each by its base name. */
export const wasmAssets = {
  runtime: 'web-tree-sitter/web-tree-sitter.wasm',
  hcl: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
} as const;

export type Grammar = Exclude<keyof typeof wasmAssets, 'runtime'>;

const languages = new Map<Grammar, Promise<Language>>();
let runtime: Promise<void> | undefined;

/** Loads a grammar once; the runtime comes with the first one. */
export function loadGrammar(grammar: Grammar): Promise<Language> {
  runtime ??= Parser.init({ wasmBinary: bytesOf('runtime') });
  const known = languages.get(grammar) ?? runtime.then(() => Language.load(bytesOf(grammar)));
  languages.set(grammar, known);
  return known;
}

/** From the bundle's own directory, else from the installed packages. */
function bytesOf(asset: keyof typeof wasmAssets): Uint8Array {
  const specifier = wasmAssets[asset];
  const here = dirname(fileURLToPath(import.meta.url));
  const name = specifier.slice(specifier.lastIndexOf('/') + 1);
  const beside = [join(here, name), join(here, '..', name)].find((path) => existsSync(path));
  return readFileSync(beside ?? createRequire(import.meta.url).resolve(specifier));
}
