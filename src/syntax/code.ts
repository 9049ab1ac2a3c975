import { type Node, Parser, type Tree } from 'web-tree-sitter';
import { type Grammar, isRuntimeReady, loadGrammarAtOnce, prepareRuntime } from './wasm.ts';

/** Languages of programs that have a grammar here. */
export type CodeLanguage = Exclude<Grammar, 'hcl'>;

const byExtension: Readonly<Record<string, CodeLanguage>> = {
  ...of('python', 'py pyi pyw'),
  ...of('javascript', 'js jsx mjs cjs'),
  ...of('typescript', 'ts mts cts'),
  ...of('tsx', 'tsx'),
  ...of('java', 'java'),
  ...of('go', 'go'),
  ...of('ruby', 'rb rake gemspec ru'),
  ...of('php', 'php phtml inc'),
  ...of('csharp', 'cs csx'),
  ...of('rust', 'rs'),
  ...of('cpp', 'cc cpp cxx c++ hpp hh hxx h c'),
  ...of('bash', 'sh bash zsh ksh'),
  ...of('powershell', 'ps1 psm1'),
};

function of(language: CodeLanguage, extensions: string): Record<string, CodeLanguage> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, language]));
}

const shebangs: readonly (readonly [RegExp, CodeLanguage])[] = [
  [/\b(ba|z|k|da)?sh\b/, 'bash'],
  [/\bpython/, 'python'],
  [/\bnode\b/, 'javascript'],
  [/\bruby\b/, 'ruby'],
  [/\bphp\b/, 'php'],
  [/\bpwsh\b/, 'powershell'],
];

/** The language of a file by the end of its name, else by its first line; undefined when there is no grammar for it. */
export function languageOf(path: string, text: string): CodeLanguage | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const extension = name.slice(dot + 1).toLowerCase();
  if (dot > 0 && Object.hasOwn(byExtension, extension)) return byExtension[extension];
  if (!/^\ufeff?#!/.test(text)) return undefined;
  const first = text.slice(0, 120).split('\n', 1)[0] ?? '';
  return shebangs.find(([pattern]) => pattern.test(first))?.[1];
}

/** Loads the runtime; grammars come with the first file in their language. */
export const prepareCode = prepareRuntime;

/** Whether `prepareCode` has ended. */
export const isCodeReady = isRuntimeReady;

let parser: Parser | undefined;

/**
 * Parses a program and hands its root to `use`; the tree lives no longer than that. Undefined when parsing takes longer than
 * `milliseconds`, since some texts make a grammar try endlessly many ways, and for a tree of too many levels.
 */
export function withCode<T>(
  language: CodeLanguage,
  text: string,
  milliseconds: number,
  use: (root: Node) => T,
): T | undefined {
  parser ??= new Parser();
  parser.setLanguage(loadGrammarAtOnce(language));
  const until = performance.now() + milliseconds;
  const tree = parser.parse(text, null, { progressCallback: () => performance.now() > until });
  if (!tree) {
    parser.reset();
    return undefined;
  }
  try {
    return isTooDeep(tree) ? undefined : use(tree.rootNode);
  } finally {
    tree.delete();
  }
}

/** Asking a node for its parent goes down from the root again: in a tree of thousands of levels that takes minutes. */
const deepest = 800;

function isTooDeep(tree: Tree): boolean {
  const cursor = tree.walk();
  try {
    for (let depth = 0; ; ) {
      if (cursor.gotoFirstChild()) {
        if (++depth > deepest) return true;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return false;
        depth--;
      }
    }
  } finally {
    cursor.delete();
  }
}
