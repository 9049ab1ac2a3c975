import { type AwsAccess, isInapplicable } from '../aws/access.ts';
import type { FactKind, Gap } from '../model/index.ts';
import { Gathering } from './gather.ts';
import type { Unit } from './live/registry.generated.ts';

export interface LivePass {
  readonly facts: Gathering['facts'];
  readonly gaps: readonly Gap[];
  readonly inapplicable: ReadonlyMap<FactKind, string>;
  readonly crashes: readonly string[];
}

/** Runs the planned live collectors side by side. A crash becomes a gap and a problem. */
export async function livePass(access: AwsAccess, units: readonly Unit[]): Promise<LivePass> {
  const inapplicable = new Map<FactKind, string>();
  const crashes: string[] = [];
  const readings = await Promise.all(
    units.map(async (unit) => {
      const gathering = new Gathering();
      try {
        const work = await unit.load();
        for await (const reading of work.read(access)) {
          if (isInapplicable(reading)) for (const kind of reading.inapplicable) inapplicable.set(kind, reading.because);
          else gathering.add(reading);
        }
      } catch (error) {
        const detail = `the collector ${unit.about.id} crashed: ${error instanceof Error ? error.message : String(error)}`;
        crashes.push(detail);
        gathering.add({
          collector: unit.about.id,
          kinds: unit.about.emits,
          where: { account: access.account },
          reason: 'crashed',
          detail,
        });
      }
      return gathering;
    }),
  );
  return {
    facts: readings.flatMap((one) => one.facts),
    gaps: readings.flatMap((one) => one.gaps),
    inapplicable,
    crashes,
  };
}
