// What `check` says about one labelled repository, line by line.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { hostOf } from '../../src/commands/host.ts';
import { loadSettings } from '../../src/config/load.ts';
import { type AnyFact, type Finding, groundOf, type Place } from '../../src/model/index.ts';
import { observe } from '../../src/observe.ts';
import { makePlan } from '../../src/plan.ts';
import { choosePolicies } from '../../src/policies.ts';
import { reportOn } from '../../src/run.ts';
import type { Project, Role } from './labels.ts';

/** One place that the product says something about. */
export interface Prediction {
  /** `path:line` of what it names first: the line, or the first of a few. */
  readonly at: string;
  readonly role: Role;
  /** Further lines of the same place, and the pin of a legacy client that is named beside the container that runs it. */
  readonly also: readonly string[];
  readonly because: string;
}

const quiet = { env: {}, stdout: { write: () => true }, stderr: { write: () => true }, stdin: Readable.from([]) };

/** Checks a copy of the project outside of this repository, so that no folder above it is taken for a test's. */
export async function predict(project: Project): Promise<readonly Prediction[]> {
  const folder = mkdtempSync(join(tmpdir(), 'regional-sts-corpus-'));
  try {
    cpSync(project.folder, folder, { recursive: true });
    const settings = loadSettings(folder, { live: false });
    const host = hostOf(quiet, false);
    const plan = makePlan(settings, host.live.intent);
    const observation = await observe(settings, plan, host);
    const policies = choosePolicies(settings);
    const { findings } = reportOn(observation, { settings, host, plan, policies, started: new Date(0) });
    return [...fromFindings(findings, observation.facts), ...regional(observation.facts)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fromFindings(findings: readonly Finding[], facts: readonly AnyFact[]): readonly Prediction[] {
  const pins = new Set(
    facts
      .filter((fact) => fact.kind === 'aws-client')
      .flatMap(({ place, also = [] }) => [...linesOf(place).slice(0, 1), ...also.flatMap(linesOf)]),
  );
  const settings = new Set(facts.filter((fact) => fact.kind === 'sts-setting').map(({ place }) => linesOf(place)[0]));
  return findings
    .filter(({ outcome, suppressed }) => outcome === 'violation' && !suppressed)
    .map((finding): Prediction => {
      const [at = '', ...rest] = linesOf(finding.primary);
      const client = finding.fact?.startsWith('effective-sts-endpoint|') === true && !settings.has(at);
      const related = finding.related.flatMap(({ place }) => linesOf(place)).filter((line) => pins.has(line));
      const role = client || isPin(finding) ? 'legacy-client' : 'global';
      return { at, role, also: [...rest, ...related], because: `${finding.policy}: ${finding.message}` };
    });
}

/** A product without a switch, where a manifest brings it in: a client like any other. */
function isPin({ fact = '' }: Finding): boolean {
  return /^product-sts-setting\|(.*\/)?(Cargo\.(toml|lock)|Gemfile(\.lock)?|mix\.exs|requirements[^|]*\.txt|pom\.xml)\|/.test(
    fact,
  );
}

/** Settings and endpoints that are right. */
function regional(facts: readonly AnyFact[]): readonly Prediction[] {
  return facts
    .filter(
      (fact) =>
        (fact.kind === 'sts-setting' && fact.data.setting === 'mode' && fact.data.value === 'regional') ||
        (fact.kind === 'sts-host' && fact.data.role === 'endpoint' && fact.data.scope === 'regional') ||
        (fact.kind === 'product-sts-setting' && fact.data.scope === 'regional') ||
        (fact.kind === 'eks-service-account' && fact.data.regionalSts === 'on'),
    )
    .map(({ place, label }) => {
      const [at = '', ...also] = linesOf(place);
      return { at, role: 'regional', also, because: label };
    });
}

/** `path:line` of every line of a place; of a long one the first few. */
function linesOf(place: Place): readonly string[] {
  const ground = groundOf(place);
  if (ground.origin !== 'repo') return [ground.subject];
  const { start, end } = ground.span;
  const count = Math.min(end.line - start.line + 1, 6);
  return Array.from({ length: count }, (_, index) => `${ground.path}:${start.line + index}`);
}
