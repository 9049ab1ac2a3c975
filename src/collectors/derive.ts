import type { AnyFact, Gap } from '../model/index.ts';
import type { Unit } from './derived/registry.generated.ts';
import { Gathering } from './gather.ts';

/** Runs the derivations, each after those whose kinds it needs; returns the given facts and the derived ones. */
export async function derive(
  facts: readonly AnyFact[],
  gaps: readonly Gap[],
  units: readonly Unit[],
): Promise<{ facts: readonly AnyFact[]; gaps: readonly Gap[]; crashes: readonly string[] }> {
  const gathering = new Gathering();
  const crashes: string[] = [];
  for (const unit of inOrder(units)) {
    try {
      const work = await unit.load();
      const readings = [...work.read([...facts, ...gathering.facts])];
      for (const reading of readings) gathering.add(reading);
    } catch (error) {
      const detail = `the derivation ${unit.about.id} crashed: ${error instanceof Error ? error.message : String(error)}`;
      crashes.push(detail);
      gathering.add({ collector: unit.about.id, kinds: unit.about.emits, where: {}, reason: 'crashed', detail });
    }
  }
  return { facts: [...facts, ...gathering.facts], gaps: [...gaps, ...gathering.gaps], crashes };
}

function inOrder(units: readonly Unit[]): readonly Unit[] {
  const ordered: Unit[] = [];
  let waiting = [...units];
  while (waiting.length > 0) {
    const ready = waiting.filter(
      (unit) =>
        !waiting.some((other) => other !== unit && other.about.emits.some((kind) => unit.about.needs.includes(kind))),
    );
    const next = ready.length > 0 ? ready : waiting;
    ordered.push(...next);
    waiting = waiting.filter((unit) => !next.includes(unit));
  }
  return ordered;
}
