import { type Fact, type Gap, isGap, type Position, type Repo, type RepoFile } from '../../../model/index.ts';
import { type EnvironmentPair, environmentPairs } from '../../../syntax/environment-pairs.ts';
import { withEmbedded } from '../../embedded-yaml.ts';
import { directoryOf, isEnvironmentSetting, settingFacts, workloadFact } from '../../environment-facts.ts';
import { objectsOf, readObject } from '../../kubernetes-manifests.ts';
import { readTemplate, type Template, withCondition } from '../../template-yaml.ts';
import { chartOf, knownOf, neighboursOf } from './chart.ts';
import { about } from './index.ts';
import { readValues } from './values.ts';

const nothingKnown = { values: undefined, chart: undefined };

/** What something else fills in: Terraform, Flux, Argo CD. */
const computed = /\$\{|\$\(/;

/** Directives of a Terraform template become actions of the same length, so that what stands under a condition is seen as such. */
function withActions(text: string): string {
  if (!text.includes('%{')) return text;
  return text.replace(/%\{~?\s{0,9}(if|else|endif|for|endfor)\b[^}\n]*\}/g, (whole, word: keyof typeof actions) => {
    const action = `{{${actions[word].padEnd(whole.length - 4)}}}`;
    return action.length === whole.length ? action : blankOf(whole);
  });
}

const actions = { if: 'if .x', for: 'range .x', else: 'else', endif: 'end', endfor: 'end' } as const;

/** Values files give an environment and a service account to each component; templates are manifests with holes. */
export function* read(file: RepoFile, repo: Repo): Generator<Fact | Gap> {
  if (/(^|\/)templates\//.test(file.path)) {
    const chart = chartOf(file.path, repo);
    // Manifests without actions are read by the collector of Kubernetes.
    if (file.path.endsWith('.tpl') || file.text.includes('{{')) yield* readChartFile(file, chart, repo);
    return;
  }
  if (/^apiVersion:/m.test(file.text)) return;
  const directory = directoryOf(file.path);
  const own = `${directory === '.' ? '' : `${directory}/`}values.yaml`;
  const base = own === file.path ? undefined : knownOf(own.slice(0, -'values.yaml'.length), repo).values;
  const { yaml, roots, conditional } = readTemplate(withActions(file.text), file.path, nothingKnown, computed);
  for (const root of roots)
    for (const fact of readValues(withEmbedded(root), base)) yield withCondition(fact, { conditional });
  const [problem] = yaml.errors;
  if (problem) yield* malformed(file, problem, 'YAML of Helm values');
}

function* readChartFile(file: RepoFile, chart: string, repo: Repo): Generator<Fact | Gap> {
  const known = knownOf(chart, repo);
  if (file.path.endsWith('.tpl')) {
    yield* readDefinitions(file);
    return;
  }
  const template = readTemplate(file.text, file.path, known);
  const neighbours = neighboursOf(chart, template, known, repo, file.text);
  for (const root of template.roots) {
    for (const object of objectsOf(root)) {
      for (const found of readObject(object, file.path, neighbours))
        yield isGap(found) ? found : withCondition(found, template);
    }
  }
  const [problem] = template.yaml.errors;
  if (problem) yield* malformed(file, problem, 'a template that becomes YAML');
}

/** Named templates (`define`): every one that sets something is an environment of its own, for whatever includes it. */
function* readDefinitions(file: RepoFile): Generator<Fact | Gap> {
  const pattern = /\{\{-?\s*define\s+"([^"]+)"\s*-?\}\}/g;
  const starts = [...file.text.matchAll(pattern)];
  for (const [index, match] of starts.entries()) {
    const from = match.index + match[0].length;
    const to = starts[index + 1]?.index ?? file.text.length;
    // The rest of the file becomes white space, so that positions stay those of the file.
    const text = blankOf(file.text.slice(0, from)) + file.text.slice(from, to);
    if (!/AWS_|AMAZON_REGION/.test(text)) continue;
    // Nothing is known of what it is called with.
    const template = readTemplate(text, file.path, nothingKnown);
    const pairs = template.roots.flatMap((root) => [...environmentPairs(root, isEnvironmentSetting)]);
    const name = match[1] ?? 'unnamed';
    yield* environmentOf(`template:${file.path}#${name}`, `template ${name}`, pairs, file.path, template);
  }
}

function blankOf(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function* environmentOf(
  id: string,
  label: string,
  pairs: readonly EnvironmentPair[],
  path: string,
  template: Template,
): Generator<Fact> {
  const [first] = pairs;
  if (!first) return;
  yield workloadFact({ id, type: 'other', label, directory: directoryOf(path), path, span: first.span });
  for (const fact of settingFacts(pairs, id)) yield withCondition(fact, template);
}

function* malformed(
  file: RepoFile,
  problem: { message: string; position: Position },
  expected: string,
): Generator<Gap> {
  if (!/AWS_STS|AWS_ENDPOINT|\bsts[.-]|eks\.amazonaws\.com/i.test(file.text)) return;
  yield {
    collector: about.id,
    kinds: about.emits,
    where: { path: file.path, line: problem.position.line },
    reason: 'malformed',
    detail: `${problem.message}; expected ${expected}`,
  };
}
