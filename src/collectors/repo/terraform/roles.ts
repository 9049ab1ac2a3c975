import type { Fact } from '../../../model/index.ts';
import type { HclBlock } from '../../../syntax/hcl.ts';
import { type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { roleFact } from '../../environment-facts.ts';
import { evaluateBody } from './evaluate.ts';
import type { Scope } from './scope.ts';

/** Roles that a file defines under a name that is known, by the name of the resource. */
export type RoleNames = ReadonlyMap<string, { readonly name: string; readonly fact: Fact }>;

/** The `aws_iam_role` resources of a file: what other blocks of it mean by `aws_iam_role.NAME`. */
export function roleNamesIn(blocks: readonly HclBlock[], scope: Scope, path: string): RoleNames {
  const found = new Map<string, { name: string; fact: Fact }>();
  for (const block of blocks) {
    const [type, label] = block.labels;
    if (block.type !== 'resource' || type !== 'aws_iam_role' || label === undefined) continue;
    const value = valueAt(evaluateBody(block, scope, path), 'name');
    const name = value?.value;
    if (value === undefined || name === null || name === undefined || !/^[\w+=,.@-]{1,64}$/.test(name)) continue;
    const trail = `aws_iam_role.${label}`;
    const place = { path: value.path, span: value.span };
    found.set(label, { name, fact: roleFact({ role: name, key: 'name', workload: null, trail, ...place }) });
  }
  return found;
}

const roleKeys = new Set(['role', 'role_arn', 'task_role_arn', 'execution_role_arn', 'service_role']);

/** The roles that a block names: by ARN, or by a role of the same file whose name is known. */
export function* roleFacts(node: ValueNode, workload: string, trail: string, defined: RoleNames): Generator<Fact> {
  for (const { key, value } of node.entries) {
    if (roleKeys.has(key) && value.kind === 'scalar') {
      const written = value.value ?? value.written.replace(/^"|"$/g, '');
      const label = /^aws_iam_role\.(\w+)\.(?:arn|name|id)$/.exec(written)?.[1];
      const role = label === undefined ? written : defined.get(label)?.name;
      // A reference to a resource of which no name is known names no role that CloudTrail would show.
      if (role !== undefined && (label !== undefined || /^arn:/.test(written)))
        yield roleFact({ role, key, workload, path: value.path, span: value.span, trail });
    } else if (key === 'assume_role' || key === 'assume_role_with_web_identity') {
      for (const map of value.kind === 'list' ? value.items : [value])
        yield* roleFacts(map, workload, `${trail}/${key}`, defined);
    }
  }
}
