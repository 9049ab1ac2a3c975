import { fromYaml, type ValueNode } from '../../../syntax/value-tree.ts';
import { readYaml } from '../../../syntax/yaml.ts';

/** A text that stands in a file from a line on: the body of a heredoc, or the whole of another file. */
export interface DocumentText {
  readonly body: string;
  readonly line: number;
  readonly path: string;
}

/** Beyond this a text is not looked into. */
const largest = 500_000;

/**
 * A text that is JSON or a map or list of YAML, as its values; undefined where it is anything else, such as a script. What the
 * template engine puts in is asked of `filled`.
 */
export function documentValue(
  { body, line, path }: DocumentText,
  filled: (text: string) => string | undefined,
): ValueNode | undefined {
  const isJson = /^\s*[[{]/.test(body);
  if (body.length > largest || (!isJson && !isYaml(body))) return undefined;
  const source = '\n'.repeat(line - 1) + body;
  const { documents, errors } = readYaml(source);
  const [root, ...others] = documents;
  if (!root || others.length > 0 || (!isJson && errors.length > 0)) return undefined;
  if (!isJson && root.kind !== 'map' && root.kind !== 'list') return undefined;
  return fromYaml(root, { path, source, scalar: (node) => filled(node.text) });
}

/** Whether every line of the first level is a key, an item, a comment or the end of a document. */
function isYaml(body: string): boolean {
  if (/^\s*#!/.test(body) || /%\{/.test(body)) return false;
  const lines = body.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const indent = Math.min(...lines.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  const first = lines.filter((line) => /^[ \t]*/.exec(line)?.[0].length === indent);
  return (
    first.length > 0 &&
    first.every((line) => /^\s*(---|-(\s|$)|["']?[\w./${}-]{1,120}["']?\s*:(\s|$)|[\]}])/.test(line))
  );
}
