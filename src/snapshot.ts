import { readFileSync } from 'node:fs';
import { derive } from './collectors/derive.ts';
import { units as derivations } from './collectors/derived/registry.generated.ts';
import { factKinds, factSchemas } from './facts/schemas.generated.ts';
import { type AnyFact, BrokenRun, type FactKind, type Gap } from './model/index.ts';
import type { Observation } from './observe.ts';
import type { CodeownersFile } from './owners/file.ts';
import { lenientAjv } from './validation/ajv.ts';
import { sentenceOf, suggestion } from './validation/sentence.ts';

/** What `collect` writes and `check --facts` reads. */
export interface Snapshot {
  readonly schemaVersion: 1;
  readonly run: Observation['info'];
  readonly facts: readonly AnyFact[];
  readonly gaps: readonly Gap[];
  readonly inapplicable: Readonly<Record<string, string>>;
  readonly codeowners?: CodeownersFile;
}

export function snapshotOf(observation: Observation): Snapshot {
  return {
    schemaVersion: 1,
    run: observation.info,
    facts: observation.facts,
    gaps: observation.gaps,
    inapplicable: Object.fromEntries(observation.inapplicable),
    ...(observation.codeowners === undefined ? {} : { codeowners: observation.codeowners }),
  };
}

/** What is known of a run that a snapshot written by another version does not describe. */
const unsaid: Observation['info'] = {
  directory: '',
  prefix: '',
  files: 0,
  facts: 0,
  ignored: [],
  live: { looked: false, because: 'the snapshot does not say', regions: [], redirectedBy: [] },
};

/** Reads a snapshot back. Derived facts are derived again, so that today's knowledge judges yesterday's observations. */
export async function readSnapshot(path: string): Promise<Observation> {
  const snapshot = parse(path);
  const observed = snapshot.facts.filter((fact) => factSchemas[fact.kind]['x-source'] !== 'derived');
  const derivedIds = new Set(derivations.map((unit) => unit.about.id));
  const gaps = snapshot.gaps.filter((gap) => !derivedIds.has(gap.collector));
  const derived = await derive(observed, gaps, derivations);
  return {
    facts: derived.facts,
    gaps: derived.gaps,
    inapplicable: new Map(Object.entries(snapshot.inapplicable ?? {})) as Map<FactKind, string>,
    problems: derived.crashes.map((message) => ({ code: 'crash', message })),
    info: { ...unsaid, ...snapshot.run },
    ...(snapshot.codeowners === undefined ? {} : { codeowners: snapshot.codeowners }),
  };
}

function parse(path: string): Snapshot {
  const broken = (message: string): BrokenRun => new BrokenRun([{ code: 'usage', path, message }]);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw broken(`not a snapshot: ${error instanceof Error ? error.message : String(error)}`);
  }
  const snapshot = value as Partial<Snapshot> | null;
  if (!Array.isArray(snapshot?.facts) || !Array.isArray(snapshot.gaps))
    throw broken('not a snapshot: expected an object with "facts" and "gaps", as `collect` writes it');
  const ajv = lenientAjv({ verbose: true });
  for (const [index, fact] of (snapshot.facts as readonly Partial<AnyFact>[]).entries()) {
    const kind = fact?.kind;
    if (kind === undefined || !factKinds.includes(kind))
      throw broken(
        `/facts/${index}/kind: there is no fact kind ${JSON.stringify(kind)}${suggestion(String(kind), factKinds)}`,
      );
    const { $id: _, ...schema } = factSchemas[kind] as Record<string, unknown>;
    const validate = ajv.getSchema(kind) ?? ajv.addSchema(schema, kind).getSchema(kind);
    if (typeof fact.id !== 'string' || fact.place === undefined)
      throw broken(`/facts/${index}: a fact needs "id" and "place"`);
    if (validate && !validate(fact.data)) {
      const error = validate.errors?.[0];
      throw broken(`/facts/${index}/data${error?.instancePath ?? ''}: ${error ? sentenceOf(error) : 'wrong shape'}`);
    }
  }
  return snapshot as Snapshot;
}
