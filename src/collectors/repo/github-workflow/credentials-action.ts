import type { Fact } from '../../../model/index.ts';
import { inRepo, makeFact } from '../../../model/index.ts';
import { type YamlNode, yamlEntry } from '../../../syntax/yaml.ts';
import { argumentFact, directoryOf, roleFact } from '../../environment-facts.ts';

import type { Environment } from './environment.ts';

/** The action that assumes a role and leaves credentials and a Region to the later steps of its job. */
const action = /^aws-actions\/configure-aws-credentials(?:\/[^@]*)?@(.+)$/;

export interface StepParts {
  readonly step: YamlNode;
  readonly uses: YamlNode;
  readonly workload: string;
  /** The environment of the job. */
  readonly environment: Environment;
  readonly path: string;
  readonly trail: string;
  /** What stands behind the reference on its line: a commit is usually explained there (`# v4.0.2`). */
  readonly comment: string;
}

/** The facts of a step that uses the credentials action; nothing for other actions. Inputs are those of its action.yml at v4 to v6. */
export function* credentialsAction(parts: StepParts): Generator<Fact> {
  const { step, uses, workload, path, trail } = parts;
  const ref = action.exec(uses.text)?.[1];
  if (ref === undefined) return;
  yield makeFact({
    kind: 'aws-client',
    key: `${trail}/configure-aws-credentials`,
    label: `configure-aws-credentials@${ref}`,
    data: {
      client: 'configure-aws-credentials',
      package: 'aws-actions/configure-aws-credentials',
      ecosystem: 'action',
      version: versionOf(ref, parts.comment),
      constraint: ref,
      from: 'action',
      direct: true,
      workload,
      directory: directoryOf(path).startsWith('.github') ? '.' : directoryOf(path),
    },
    place: inRepo(path, uses.span),
  });
  const inputs = yamlEntry(step, 'with')?.value;
  const region = yamlEntry(inputs, 'aws-region');
  if (region) {
    const common = {
      setting: 'region',
      name: 'aws-region',
      value: parts.environment.text(region.value),
      written: region.value.text,
      path,
      span: region.span,
      valueSpan: region.value.span,
    } as const;
    yield argumentFact({ ...common, workload: parts.environment.workload, order: parts.environment.nextOrder() });
  }
  // What the action itself calls; the later steps of the job do not see it.
  const endpoint = yamlEntry(inputs, 'sts-endpoint');
  if (endpoint)
    yield argumentFact({
      setting: 'endpoint-url',
      name: 'sts-endpoint',
      service: 'sts',
      value: parts.environment.text(endpoint.value),
      written: endpoint.value.text,
      path,
      span: endpoint.span,
      valueSpan: endpoint.value.span,
      workload,
      order: parts.environment.nextOrder(),
    });
  const role = yamlEntry(inputs, 'role-to-assume');
  if (role)
    yield roleFact({
      role: parts.environment.text(role.value),
      key: 'role-to-assume',
      workload,
      path,
      span: role.value.span,
      trail,
    });
}

function versionOf(ref: string, comment: string): string {
  const named =
    /^v?(\d{1,3}(?:\.\d+){0,2})$/.exec(ref) ??
    (/^[0-9a-f]{40}$/.test(ref) ? /^\s*#\s*(?:\S*@|tag=)?v?(\d{1,3}(?:\.\d+){0,2})\b/.exec(comment) : null);
  return named?.[1] ?? 'unknown';
}
