import type { Node } from 'web-tree-sitter';
import { type Binding, scopesOf } from './code-bindings.ts';
import { type Expression, readExpression } from './code-expression.ts';

/** Tells what the names of one program stand for. */
export interface Constants {
  /** The text that an expression gives, undefined when it is computed. */
  textOf(expression: Expression): string | undefined;
  /** The expression behind a name that is given a value exactly once; any other expression is itself. */
  behind(expression: Expression): Expression;
}

const deepest = 8;

/** Texts that a call passes on: `aws.String(x)`, `URI.create(x)`, `Region::new(x)`, `x.to_string()`. */
const passing =
  /(^|\.)(String|StringPtr|Bool|BoolPtr|create|of|Of|new|from|Uri|URI|URL|Endpoint|Some|to_string|into|to_owned|ToString|toString|valueOf|GetBySystemName|fromName|getRegion|Ptr|To|c_str|freeze|as_str|intern|Value)$/;

/** @param enumerated what a path stands for in the SDKs, such as `Region.US_EAST_1` */
export function constantsOf(bindings: readonly Binding[], enumerated: (path: string) => string | undefined): Constants {
  const byName = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const own = withoutOwner(binding.target);
    for (const key of own === binding.target ? [own] : [binding.target, own]) {
      const known = byName.get(key);
      if (known) known.push(binding);
      else byName.set(key, [binding]);
    }
  }

  /** The bindings that a use of a name sees: of the innermost function that binds it. */
  function seen(path: string, at: Node): readonly Binding[] {
    const own = withoutOwner(path);
    const all = byName.get(path) ?? byName.get(own) ?? constant(path);
    if (own !== path || all === undefined) return all ?? [];
    for (const scope of scopesOf(at)) {
      const here = all.filter((binding) => binding.scope === scope || (scope === 0 && binding.target !== path));
      if (here.length > 0) return here;
    }
    return [];
  }
  /** `Settings.REGION` of a class in this file: constants are written in capitals. */
  function constant(path: string): readonly Binding[] | undefined {
    const last = /\.([A-Z][A-Z0-9_]+)$/.exec(path)?.[1];
    return last === undefined ? undefined : byName.get(last);
  }
  function textOf(expression: Expression, depth = 0): string | undefined {
    if (depth > deepest) return undefined;
    if (expression.kind === 'text') return expression.text;
    if (expression.kind === 'concat') {
      const parts = expression.parts.map((part) => textOf(part, depth + 1));
      return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
    }
    if (expression.kind === 'path') {
      const bindings = seen(expression.path, expression.node);
      if (bindings.length === 0) return enumerated(expression.path);
      const texts = new Set(
        bindings.map(({ value }) => (value ? textOf(readExpression(value), depth + 1) : undefined)),
      );
      const [only] = texts;
      return texts.size === 1 ? only : undefined;
    }
    if (expression.kind === 'call' && passing.test(expression.callee)) {
      const [first] = expression.arguments;
      if (first) return textOf(first.value, depth + 1);
      return expression.receiver ? textOf(expression.receiver, depth + 1) : undefined;
    }
    return undefined;
  }
  function behind(expression: Expression): Expression {
    let current = expression;
    for (let count = 0; count < deepest && current.kind === 'path'; count++) {
      const [binding, ...others] = seen(current.path, current.node);
      if (!binding?.value || others.some((other) => other.node.id !== binding.node.id)) return current;
      current = readExpression(binding.value);
    }
    return current;
  }
  return { textOf: (expression) => textOf(expression), behind };
}

/** `self.region` and `this.region` are the field that a class calls `region`. */
function withoutOwner(path: string): string {
  return path.replace(/^(self|this|cls|static|Self)\.(?=[^.]+$)/, '');
}
