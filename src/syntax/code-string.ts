import type { Node } from 'web-tree-sitter';

/**
 * The text of a string literal; the parts of one that computes, its holes as nodes; undefined for anything else. Escapes are left
 * as they are written: names of Regions and hosts have none.
 */
export function textOfString(node: Node): string | readonly (string | Node)[] | undefined {
  const { type } = node;
  if (type === 'simple_symbol') return node.text.slice(1);
  if (type === 'hash_key_symbol') return node.text;
  if (type === 'preproc_arg') return /^\s*"([^"\\]*)"\s*$/.exec(node.text)?.[1];
  if (/^(verbatim_string_literal|raw_string_literal)$/.test(type)) {
    const inner = content(node);
    return inner.length > 0 ? join(inner) : node.text.replace(/^@?"""?|"""?$/g, '').replace(/^`|`$/g, '');
  }
  if (!strings.has(type)) return undefined;
  if (type === 'concatenated_string' || type === 'chained_string')
    return join(node.namedChildren.flatMap((child) => parts(child)));
  return join(content(node));
}

const strings = new Set(
  (
    'string string_literal interpreted_string_literal template_string encapsed_string interpolated_string_expression ' +
    'concatenated_string chained_string heredoc nowdoc string_value raw_string delimited_symbol'
  ).split(' '),
);
const contents =
  /^(string_content|string_fragment|interpreted_string_literal_content|raw_string_literal_content|string_literal_content|escape_sequence|multiline_string_fragment|nowdoc_string|nowdoc_body|heredoc_body|heredoc_content|string_literal_encoding|interpolated_string_text)$/;
const ignored =
  /^(string_start|string_end|interpolation_start|interpolation_quote|heredoc_start|heredoc_end|encoding_prefix|interpolation_brace)$/;

function content(node: Node): readonly (string | Node)[] {
  return node.namedChildren.flatMap((child) => {
    if (ignored.test(child.type)) return [];
    if (contents.test(child.type)) {
      const computes = child.namedChildren.some((inner) => /interpolation|substitution/.test(inner.type));
      return computes ? content(child) : [child.text];
    }
    return [holeOf(child)];
  });
}

function parts(child: Node): readonly (string | Node)[] {
  const text = textOfString(child);
  return text === undefined ? [child] : typeof text === 'string' ? [text] : text;
}

/** The expression inside of `${…}`, `{…}` or `#{…}`. */
function holeOf(child: Node): Node {
  if (!/^(interpolation|template_substitution)$/.test(child.type)) return child;
  return child.namedChildren.find((inner) => inner.type !== 'interpolation_brace') ?? child;
}

function join(all: readonly (string | Node)[]): string | readonly (string | Node)[] {
  return all.every((part) => typeof part === 'string') ? all.join('') : all;
}
