import type { Fact } from '../../../model/index.ts';
import { inRepo, makeFact } from '../../../model/index.ts';
import { type YamlNode, yamlEntry } from '../../../syntax/yaml.ts';
import { directoryOf } from '../../environment-facts.ts';

/** Actions that install the AWS CLI. Their `version` is that of the CLI; without it they take version 2. Source: their action.yml, read 2026-11-28. */
const action = /^(?:unfor19|ankurk91)\/install-aws-cli-action@/;

export interface CliActionParts {
  readonly step: YamlNode;
  readonly uses: YamlNode;
  readonly workload: string;
  readonly path: string;
  readonly trail: string;
  /** The text of an input, undefined when it is computed. */
  text(node: YamlNode): string | undefined;
}

/** The AWS CLI that a step installs; nothing for other actions. */
export function* cliAction({ step, uses, workload, path, trail, text }: CliActionParts): Generator<Fact> {
  if (!action.test(uses.text)) return;
  const version = yamlEntry(yamlEntry(step, 'with')?.value, 'version');
  const asked = version ? text(version.value)?.replace(/^v/, '') : '2';
  yield makeFact({
    kind: 'aws-client',
    key: `${trail}/install-aws-cli`,
    label: `AWS CLI by ${uses.text}`,
    data: {
      client: 'aws-cli',
      package: uses.text.replace(/@.*/, ''),
      ecosystem: 'action',
      version: /^\d+(\.\d+){0,2}$/.test(asked ?? '') ? (asked ?? 'unknown') : 'unknown',
      constraint: asked ?? null,
      from: 'action',
      direct: true,
      workload,
      directory: directoryOf(path).startsWith('.github') ? '.' : directoryOf(path),
    },
    place: inRepo(path, version?.span ?? uses.span),
  });
}
