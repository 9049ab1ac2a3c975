import type { Fact, Gap, Repo } from '../../../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../../../syntax/environment-pairs.ts';
import { textAt, type ValueEntry, type ValueNode, valueAt } from '../../../syntax/value-tree.ts';
import { computedGaps } from '../../computed-environment.ts';
import { directoryOf, isEnvironmentSetting, roleFact, settingFacts, workloadFact } from '../../environment-facts.ts';
import { templateScripts } from '../../template-scripts.ts';
import { codeOf } from './function-code.ts';
import { nestedPairs } from './given-parameters.ts';
import { about } from './index.ts';
import { vpcEndpoint } from './vpc-endpoint.ts';

/** What the resources of a template have in common. */
export interface Template {
  readonly path: string;
  readonly repo: Repo;
  readonly resources: readonly ValueEntry[];
  /** What functions of SAM inherit, and the workload that stands for it where it has settings. */
  readonly globals?: { readonly defaults: ValueNode | undefined; readonly workload: string | null };
}

/** A resource with its containers. */
export function* readResource(entry: ValueEntry, template: Template): Generator<Fact | Gap> {
  const { path } = template;
  const type = textAt(entry.value, 'Type');
  const properties = valueAt(entry.value, 'Properties');
  if (!type || !properties) return;
  const made = type === 'AWS::IAM::Role' ? valueAt(properties, 'RoleName') : undefined;
  if (made?.value) {
    yield roleFact({ role: made.value, key: 'RoleName', workload: null, path, span: made.span, trail: entry.key });
  }
  if (type === 'AWS::EC2::VPCEndpoint') yield* vpcEndpoint(entry, properties);
  const serverless = type === 'AWS::Serverless::Function';
  const isFunction = serverless || type === 'AWS::Lambda::Function';
  const id = `${isFunction ? 'function' : 'resource'}:${path}#${entry.key}`;
  const directory = directoryOf(path);
  const facts: Fact[] = [];
  const done = new Set<ValueNode>();
  const settled: EnvironmentPair[] = [];
  for (const container of valueAt(properties, 'ContainerDefinitions')?.items ?? []) {
    done.add(container);
    const name = textAt(container, 'Name') ?? 'container';
    const own = `container:${path}#${entry.key}/${name}`;
    const image = textAt(container, 'Image');
    const rest = {
      directory,
      runtime: image ? `image:${image}` : 'unknown',
      path,
      span: valueAt(container, 'Name')?.span ?? container.span,
    };
    facts.push(
      workloadFact({ id: own, type: 'container', label: `container ${name} of ${entry.key}`, parent: id, ...rest }),
    );
    const pairs = [...environmentPairs(container, isEnvironmentSetting)];
    settled.push(...pairs);
    facts.push(...settingFacts(pairs, own));
  }
  const nested = /^AWS::(CloudFormation::Stack|Serverless::Application)$/.test(type);
  const pairs = [
    ...environmentPairs(properties, isEnvironmentSetting, done),
    ...(nested ? nestedPairs(properties, path, template.repo) : []),
  ];
  facts.push(...settingFacts(pairs, id));
  // The code of a function is no script, and neither is what its environment holds.
  if (!isFunction && type.startsWith('AWS::')) {
    const scripts = templateScripts(
      entry.value,
      [...pairs, ...settled].map(({ span }) => span),
    );
    facts.push(...settingFacts(scripts.settings, id, 1000), ...scripts.installs(id, directory));
  }
  for (const { key, value } of properties.entries) {
    const role = value.value ?? value.written.replace(/^!Sub\s+/, '').replace(/^["']|["']$/g, '');
    if (/^(Role|RoleArn|TaskRoleArn|ServiceRole)$/.test(key) && role.startsWith('arn:')) {
      facts.push(roleFact({ role, key, workload: id, path, span: value.span, trail: entry.key }));
    }
  }
  // Custom resources and those of other vendors have maps of their own.
  if (type.startsWith('AWS::')) yield* computedGaps(properties, about.id, entry.key, path);
  if (facts.length === 0 && !isFunction) return;
  const source = isFunction ? codeOf(entry.value, serverless, template) : { directory, runtime: 'unknown', layers: [] };
  yield workloadFact({
    id,
    // What installs something does so anew whenever it is started.
    type: isFunction ? 'function' : facts.some(({ kind }) => kind === 'aws-client') ? 'job' : 'other',
    label: `${entry.key} (${type})`,
    parent: serverless ? (template.globals?.workload ?? null) : null,
    directory: source.directory,
    runtime: source.runtime,
    path,
    span: entry.keySpan,
  });
  for (const layer of source.layers) {
    const { name, directory: folder } = layer;
    const rest = { directory: folder, runtime: 'layer', path, span: entry.keySpan };
    yield workloadFact({ id: `${id}/layers/${name}`, type: 'function', label: `layer ${name}`, parent: id, ...rest });
  }
  yield* facts;
}
