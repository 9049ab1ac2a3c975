import { type Fact, type Gap, groundOf, isGap } from '../model/index.ts';

/**
 * Readings without what a collector that runs last says once more: a file that another one leads to, such as a template of
 * Terraform, is read with that one, and a line is told about once.
 */
export function* withoutEchoes(
  readings: readonly (Fact | Gap)[],
  late: ReadonlySet<Fact | Gap>,
): Generator<Fact | Gap> {
  const told = new Set<string>();
  if (late.size > 0) for (const one of readings) if (!late.has(one)) for (const line of linesOf(one)) told.add(line);
  const isEcho = (one: Fact | Gap): boolean => late.has(one) && linesOf(one).some((line) => told.has(line));
  for (const one of readings) if (!isEcho(one)) yield one;
}

function linesOf(reading: Fact | Gap): readonly string[] {
  if (isGap(reading) || reading.kind !== 'sts-setting') return [];
  const at = groundOf(reading.place);
  if (at.origin !== 'repo') return [];
  const { start, end } = at.span;
  return Array.from(
    { length: Math.min(end.line - start.line + 1, 100) },
    (_, index) => `${at.path}:${start.line + index}`,
  );
}
