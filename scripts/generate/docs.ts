import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commands } from '../../src/commands/catalogue.ts';
import type { Policy } from '../../src/model/index.ts';
import { policyIds } from './registries.ts';

/** Pages of the policies (header generated, body written) and the generated blocks of the README. */
export function generateDocs(root: string): Map<string, string> {
  const policies = policyIds(root).map((id) => ({
    id,
    policy: JSON.parse(readFileSync(join(root, 'policies', id, 'policy.json'), 'utf8')) as Policy,
  }));
  const pages = policies.map(({ id, policy }): [string, string] => [
    `docs/policies/${id}.md`,
    page(policy, body(root, id)),
  ]);
  const index = [
    '# Policies',
    '',
    '| policy | severity | says |',
    '| --- | --- | --- |',
    ...policies.map(({ id, policy }) => `| [${id}](${id}.md) | ${policy.severity} | ${policy.title} |`),
    '',
  ].join('\n');
  return new Map([
    ...pages,
    ['docs/policies/README.md', index],
    ...readme(
      root,
      policies.map(({ policy }) => policy),
    ),
  ]);
}

function body(root: string, id: string): string {
  const path = join(root, 'policies', id, 'policy.md');
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (!/^## Rationale\n\n\S/m.test(text) || !/^## Remediation\n\n\S/m.test(text))
    throw new Error(`policies/${id}/policy.md needs "## Rationale" and "## Remediation", each with text`);
  return text;
}

function page(policy: Policy, text: string): string {
  const parameters = Object.entries(policy.parameters ?? {}).map(
    ([name, one]) => `| \`${name}\` | ${one.description} | \`${JSON.stringify(one.default)}\` |`,
  );
  return [
    `<!-- The header is generated from policies/${policy.id}/policy.json, the body from policy.md beside it. -->`,
    `# ${policy.id}`,
    '',
    `**${policy.title}.** ${policy.why.replace(/ How it comes about: .*$/, '')}`,
    '',
    '| severity | group | judges | expects | since |',
    '| --- | --- | --- | --- | --- |',
    `| ${policy.severity} | ${policy.group} | [\`${policy.about}\`](../../schemas/facts/${policy.about}.schema.json) | ${policy.expect} | ${policy.since} |`,
    '',
    ...(parameters.length > 0 ? ['| parameter | meaning | default |', '| --- | --- | --- |', ...parameters, ''] : []),
    text,
    '',
    '## Configuration',
    '',
    '```yaml',
    'policies:',
    `  ${policy.id}:`,
    '    enabled: true',
    `    severity: ${policy.severity}`,
    '```',
    '',
    `Examples that the tests run: [policies/${policy.id}/cases](../../policies/${policy.id}/cases).`,
    '',
    ...(policy.references.length > 0
      ? ['## References', '', ...policy.references.map((reference) => `* <${reference}>`), '']
      : []),
  ].join('\n');
}

/** Blocks of the README between `<!-- name -->` and `<!-- /name -->`. */
function readme(root: string, policies: readonly Policy[]): [string, string][] {
  const path = join(root, 'README.md');
  if (!existsSync(path)) return [];
  const blocks: Record<string, string> = {
    policies: [
      '| policy | severity | says |',
      '| --- | --- | --- |',
      ...policies.map(
        (policy) => `| [${policy.id}](docs/policies/${policy.id}.md) | ${policy.severity} | ${policy.title} |`,
      ),
    ].join('\n'),
    commands: [
      '```',
      ...commands.map((command) => `regional-sts ${command.usage.padEnd(34)} ${command.summary}`),
      '```',
    ].join('\n'),
    ...actionBlocks(root),
  };
  let text = readFileSync(path, 'utf8');
  for (const [name, block] of Object.entries(blocks)) {
    text = text.replace(
      new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
      (_, open: string, close: string) => `${open}${block}\n${close}`,
    );
  }
  return [['README.md', text]];
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly description: string }>>;
  readonly outputs?: Readonly<Record<string, { readonly description: string }>>;
}

function actionBlocks(root: string): Record<string, string> {
  const path = join(root, 'action.yml');
  if (!existsSync(path)) return {};
  const action = parse(readFileSync(path, 'utf8')) as ActionFile;
  const table = (head: string, rows: ActionFile['inputs']): string =>
    [
      `| ${head} | meaning |`,
      '| --- | --- |',
      ...Object.entries(rows ?? {}).map(
        ([name, { description }]) =>
          `| \`${name}\` | ${description.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')} |`,
      ),
    ].join('\n');
  return { inputs: table('input', action.inputs), outputs: table('output', action.outputs) };
}
