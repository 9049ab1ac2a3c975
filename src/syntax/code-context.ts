import type { Node } from 'web-tree-sitter';
import { type CodeLanguage, isCodeReady, languageOf, withCode } from './code.ts';
import { assignmentsOf, functionTypes } from './code-bindings.ts';
import { calls, named, pathOf } from './code-path.ts';
import { textOfString } from './code-string.ts';

/** A stretch of the text, in UTF-16 offsets, end exclusive. */
export interface CodeStretch {
  readonly start: number;
  readonly end: number;
}

/** What only runs in tests although it stands beside the program: `#[cfg(test)] mod tests`, `#[test] fn`. */
export function testStretches(root: Node, language: CodeLanguage): readonly CodeStretch[] {
  if (language !== 'rust') return [];
  const found: CodeStretch[] = [];
  for (const attribute of root.descendantsOfType('attribute_item')) {
    if (!attribute || !/^#\[\s*(cfg\s*\(\s*(all\s*\(\s*)?test\b|(\w+\s*::\s*)*test\b)/.test(attribute.text)) continue;
    let item = attribute.nextNamedSibling;
    while (item && /^(attribute_item|line_comment|block_comment)$/.test(item.type)) item = item.nextNamedSibling;
    if (item) found.push({ start: attribute.startIndex, end: item.endIndex });
  }
  return found;
}

/** Whether an offset is in one of the stretches. */
export function isWithin(stretches: readonly CodeStretch[], at: number): boolean {
  return stretches.some((one) => one.start <= at && at < one.end);
}

/** Where in a program a place stands. */
export interface CodePlace {
  /** `type`: it only says which values there may be; `comparison`: something is held against it. */
  readonly kind: 'comment' | 'docstring' | 'test' | 'type' | 'comparison' | 'code';
  /** The names that a text stands under, nearest first: of its entry, argument, variable, call, else of the function that returns it. */
  readonly names: readonly string[];
  /** Whether it is one of several; what is in a set is there to be looked for. */
  readonly itemOf: 'list' | 'set' | undefined;
}

/**
 * Where the given offsets of a program stand; undefined when there is no grammar for it, when it cannot be parsed in time, or where
 * the grammar could make nothing of the text around one.
 */
export function placesInCode(
  path: string,
  text: string,
  offsets: readonly number[],
): readonly (CodePlace | undefined)[] | undefined {
  const language = isCodeReady() && text.length <= largest ? languageOf(path, text) : undefined;
  if (!language) return undefined;
  return withCode(language, text, milliseconds, (root) => {
    const tests = testStretches(root, language);
    return offsets.map((at) => placeIn(root, language, tests, at));
  });
}

const largest = 1_000_000;
const milliseconds = 1000;

const nowhere = { names: [], itemOf: undefined };
/** Type annotations and aliases: what they name is the kind of a value, not a value. */
const types = /^(literal_type|type_annotation|type_alias_declaration|union_type|ambient_declaration)$/;

function placeIn(root: Node, language: CodeLanguage, tests: readonly CodeStretch[], at: number): CodePlace | undefined {
  const node = root.descendantForIndex(at, at + 1);
  for (let one = node; one !== null; one = one.parent) {
    if (/comment/.test(one.type)) return { kind: 'comment', ...nowhere };
    if (types.test(one.type)) return { kind: 'type', ...nowhere };
    if (language === 'bash' && one.type === 'heredoc_body' && isShown(one)) return { kind: 'docstring', ...nowhere };
    // Text outside of `<?php` is whatever it is.
    if (one.type === 'ERROR' || (language === 'php' && one.type === 'text')) return undefined;
    if (
      language === 'python' &&
      /^(concatenated_)?string$/.test(one.type) &&
      one.parent?.type === 'expression_statement'
    )
      return { kind: 'docstring', ...nowhere };
  }
  if (!node || isWithin(tests, at)) return { kind: 'test', ...nowhere };
  return isCompared(node) ? { kind: 'comparison', ...nowhere } : { kind: 'code', ...namesAround(node) };
}

/** Whether a heredoc goes to whoever looks on (`cat <<EOF` that nothing reads and no file takes), or to nobody (`: <<EOF`). */
function isShown(body: Node): boolean {
  const statement = body.parent?.parent;
  const command = statement?.text.slice(0, 200).split('\n', 1)[0] ?? '';
  return /^:\s+<<|^cat\s+(>&2\s+)?<<[-~]?\s*["']?\w+["']?\s*(1?>&2)?\s*;?$/.test(command.trim());
}

const comparing = /^(===?|!==?|in|not in|eql\?|=~)$/;

/** Whether something is held against the text: `host == "…"`, `case "…":`, `host in ("…", "…")`. */
function isCompared(node: Node): boolean {
  let inner = node;
  for (let one = node.parent; one !== null; inner = one, one = one.parent) {
    const { type } = one;
    if (
      /^(switch_case|switch_label|case_clause|case_pattern|expression_case|when|match_pattern|constant_pattern)$/.test(
        type,
      )
    )
      return one.childForFieldName('body')?.id !== inner.id && one.childForFieldName('consequence')?.id !== inner.id;
    if (/^(comparison_operator|binary_expression|binary_operator|binary)$/.test(type))
      return one.children.some((child) => child !== null && comparing.test(child.type));
    if (!/string|quoted|content|fragment|parenthesized|^(list|tuple|set|array|expression_list)$/.test(type))
      return false;
  }
  return false;
}

const entries =
  /^(pair|keyword_argument|keyed_element|array_element_initializer|field_initializer|default_parameter|typed_default_parameter|enum_assignment)$/;
const givings =
  /(assignment|declarator|_spec|short_var_declaration|let_declaration|const_item|static_item|const_element|property_element|field_definition|preproc_def)/;
const holders = /^(class_definition|class_declaration|class|enum_declaration|impl_item|class_specifier|module)$/;
/** Names that only say that a value follows. */
const generic = /^(default|default_?[vV]alue|value|fallback|initial)$/;
/** Calls that make a list or a set of what they are given. */
const collecting =
  /^(set|frozenset|tuple|list|array|Array)$|(^|\.)(Set|List|Arrays|Stream|Immutable\w*|Collections|Array)\.(of|asList|copyOf|from)$|(^|\.)((Hash|Linked|Tree)\w*Set|ArrayList|Set|newHashSet|\w*(Set|List)Of)$/;
const lists =
  /^(list|tuple|set|array|array_expression|array_creation_expression|array_initializer|expression_list|literal_value)$/;
const mostNames = 4;

/** The names of what a text is a value of, the nearest first, up to the class around it. */
function namesAround(node: Node): Pick<CodePlace, 'names' | 'itemOf'> {
  const names: string[] = [];
  let itemOf: CodePlace['itemOf'];
  const add = (name: string | undefined): void => {
    if (name && !generic.test(name)) names.push(name);
  };
  let inner = node;
  for (let one = node.parent; one !== null && names.length < mostNames; inner = one, one = one.parent) {
    const { type } = one;
    if (entries.test(type)) {
      const key = one.childForFieldName('key') ?? one.childForFieldName('name') ?? named(one)[0];
      if (key && key.id !== inner.id) add(lastName(key));
    } else if (givings.test(type)) {
      const [target] = assignmentsOf(one);
      add(target?.target.slice(target.target.lastIndexOf('.') + 1));
    } else if (calls.has(type)) {
      const path = pathOf(one);
      if (names.length === 0 && path !== undefined && collecting.test(path)) itemOf = kindOf(path);
      else add(path?.slice(path.lastIndexOf('.') + 1));
    } else if (lists.test(type) && names.length === 0) itemOf ??= kindOf(type);
    else if (lists.test(type)) continue;
    else if (functionTypes.has(type) || holders.test(type)) {
      const name = one.childForFieldName('name') ?? one.childForFieldName('declarator');
      if (name) add(lastName(name));
      if (functionTypes.has(type)) break;
    }
  }
  return { names, itemOf };
}

function kindOf(name: string): 'list' | 'set' {
  return /set/i.test(name) ? 'set' : 'list';
}

function lastName(node: Node): string {
  const text = textOfString(node);
  if (typeof text === 'string') return text;
  return /[A-Za-z_][\w-]*(?=\W*$)/.exec((pathOf(node) ?? node.text).slice(0, 200))?.[0] ?? '';
}
