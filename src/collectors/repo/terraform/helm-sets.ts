import type { EnvironmentPair } from '../../../syntax/environment-pairs.ts';
import { type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { isEnvironmentSetting } from '../../environment-facts.ts';

/** One value that Helm is given by its path: `set { name = "a.b[0].c", value = … }`, or an item of `set = [{ … }]`. */
interface HelmSet {
  readonly name: ValueNode;
  readonly value: ValueNode;
}

const setKeys = /^set(_sensitive)?$/;

/** Whether an entry of a block is one that sets values of Helm. */
export function isHelmSet({ key }: ValueEntry): boolean {
  return setKeys.test(key);
}

function setsOf(node: ValueNode): readonly HelmSet[] {
  return node.entries.filter(isHelmSet).flatMap(({ value: sets }) =>
    (sets.kind === 'list' ? sets.items : [sets]).flatMap((item) => {
      const name = valueAt(item, 'name');
      const value = valueAt(item, 'value');
      return name && value ? { name, value } : [];
    }),
  );
}

/** EKS annotations as Helm sets them: `serviceAccount.annotations.eks\\.amazonaws\\.com/role-arn`. */
export function helmAnnotations(node: ValueNode): readonly ValueEntry[] {
  return setsOf(node).flatMap(({ name, value }) => {
    const key = /(?:^|\.)(eks\\\.amazonaws\\\.com\/.+)$/.exec(name.value ?? '')?.[1]?.replaceAll('\\', '');
    return key ? { key, keySpan: name.span, value, path: name.path } : [];
  });
}

/** Variables whose name and value are set one by one: `env[0].name` and `env[0].value`. */
export function helmVariables(node: ValueNode): readonly EnvironmentPair[] {
  const sets = setsOf(node);
  return sets.flatMap(({ name, value }) => {
    const prefix = /^(.+\.)name$/.exec(name.value ?? '')?.[1];
    const variable = value.value ?? '';
    if (prefix === undefined || !isEnvironmentSetting(variable)) return [];
    const given = sets.find((other) => other.name.value === `${prefix}value`)?.value;
    if (!given) return [];
    const { span, path, written } = given;
    const pair = { name: variable, value: given.kind === 'scalar' ? given.value : undefined, written, path };
    return { ...pair, span, valueSpan: span, trail: ['set', prefix] };
  });
}
