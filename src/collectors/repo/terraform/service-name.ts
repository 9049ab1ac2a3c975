import type { HclBlock } from '../../../syntax/hcl.ts';
import type { HclExpression } from '../../../syntax/hcl-expression.ts';
import { type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';

/** The name of a service with `*` for what is computed. */
export function serviceName(expression: HclExpression, scope: Scope, blocks: readonly HclBlock[], depth = 0): string {
  const known = evaluate(expression, scope).value;
  if (typeof known === 'string') return known;
  const deeper = (inner: HclExpression): string => serviceName(inner, scope, blocks, depth + 1);
  if (depth > 10) return '*';
  if (expression.kind === 'template')
    return expression.parts.map((part) => ('text' in part ? part.text : deeper(part.value))).join('');
  if (expression.kind === 'call') return calledName(expression, deeper);
  if (expression.kind !== 'reference') return '*';
  const [kind, name = '', label] = expression.names;
  // An item of a list of names, each with a Region that is computed.
  const bound = kind === 'each' ? valueAt(scope.bound.get('each'), ...expression.names.slice(1)) : undefined;
  if (bound) return withoutValues(bound.written);
  if (kind === 'local' || kind === 'var') {
    const target =
      expression.names.length > 2 ? undefined : (kind === 'local' ? scope.locals : scope.variables).get(name);
    return target ? deeper(target) : '*';
  }
  // `data.aws_vpc_endpoint_service.NAME.service_name`
  if (kind !== 'data' || name !== 'aws_vpc_endpoint_service') return '*';
  const data = blocks.find((block) => block.type === 'data' && block.labels[0] === name && block.labels[1] === label);
  const service = data?.attributes.find((attribute) => attribute.name === 'service');
  return service ? `com.amazonaws.*.${deeper(service.value)}` : '*';
}

function calledName(
  { name, args }: HclExpression & { kind: 'call' },
  deeper: (inner: HclExpression) => string,
): string {
  const [first, second] = args;
  if (name === 'format' && first) {
    const values = args.slice(1).map(deeper);
    return deeper(first).replaceAll('%s', () => values.shift() ?? '*');
  }
  if (name === 'join' && first && second?.kind === 'list') return second.items.map(deeper).join(deeper(first));
  return name === 'try' && first ? deeper(first) : '*';
}

/** `local.services[count.index]` and `element(local.services, count.index)`, alone or inside of a text. */
export function countedList(
  { written }: HclExpression,
  scope: Scope,
): { readonly list: ValueNode; readonly nameOf: (item: ValueNode) => string } | undefined {
  const use =
    /\b(local|var)\.([\w-]+)\s*\[\s*count\.index\s*\]|\belement\(\s*(local|var)\.([\w-]+)\s*,\s*count\.index\s*\)/.exec(
      written,
    );
  if (!use) return undefined;
  const from = (use[1] ?? use[3]) === 'local' ? scope.locals : scope.variables;
  const source = from.get(use[2] ?? use[4] ?? '');
  const list = source && evaluate(source, scope);
  if (list?.kind !== 'list') return undefined;
  const isWhole = use[0].length === written.trim().length;
  const around = written.trim().replace(/^"|"$/g, '');
  return {
    list,
    nameOf: (item) => {
      const text = item.value ?? withoutValues(item.written);
      return isWhole ? text : withoutValues(around.replace(`\${${use[0]}}`, text));
    },
  };
}

/** A template with `*` for what it computes. */
function withoutValues(written: string): string {
  return written.replace(/^"|"$/g, '').replaceAll(/\$\{[^}]*\}/g, '*');
}
