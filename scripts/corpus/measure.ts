// Precision and recall of the product on labelled repositories.
import type { Label, Project, Role } from './labels.ts';
import type { Prediction } from './predict.ts';

/** One line that the product got wrong (said, but not so) or missed (so, but not said). */
export interface Mistake {
  readonly kind: 'wrong' | 'missed';
  readonly format: string;
  readonly project: string;
  readonly at: string;
  readonly role: Role;
  readonly detail: string;
}

/** Lines said and right, lines said, lines labelled and found, lines labelled. */
export interface Count {
  right: number;
  said: number;
  found: number;
  labelled: number;
}

export interface Measure {
  readonly format: string;
  readonly counts: Readonly<Record<Role, Count>>;
  readonly mistakes: readonly Mistake[];
}

/** Compares what was said about one project with its labels. A line counts once a role. */
export function measure(project: Project, predictions: readonly Prediction[]): Measure {
  const { format, name } = project;
  const counts = emptyCounts();
  const mistakes: Mistake[] = [];
  const meaning = new Map<string, Label[]>();
  for (const label of project.labels) {
    const at = `${label.path}:${label.line}`;
    meaning.set(at, [...(meaning.get(at) ?? []), label]);
  }
  const means = (at: string, role: Role): boolean => (meaning.get(at) ?? []).some((label) => label.role === role);
  const named = new Set<string>();
  for (const prediction of once(predictions)) {
    const { at, role, also, because } = prediction;
    const places = [at, ...also];
    for (const place of places) named.add(`${role} ${place}`);
    for (const place of also) named.add(`legacy-client ${place}`);
    counts[role].said += 1;
    if (places.some((place) => means(place, role))) counts[role].right += 1;
    else mistakes.push({ kind: 'wrong', format, project: name, at, role, detail: because });
  }
  const loud = new Set(predictions.filter(({ role }) => role !== 'regional').map(({ at }) => at));
  for (const label of project.labels) {
    const at = `${label.path}:${label.line}`;
    if (label.optional) continue;
    const found = label.role === 'benign' ? !loud.has(at) : named.has(`${label.role} ${at}`);
    counts[label.role].labelled += 1;
    if (found) counts[label.role].found += 1;
    else if (label.role !== 'benign')
      mistakes.push({ kind: 'missed', format, project: name, at, role: label.role, detail: label.text });
  }
  return { format, counts, mistakes };
}

/** The sum over several measures. */
export function total(format: string, measures: readonly Measure[]): Measure {
  const counts = emptyCounts();
  for (const one of measures) {
    for (const [role, count] of Object.entries(one.counts) as [Role, Count][]) {
      counts[role].right += count.right;
      counts[role].said += count.said;
      counts[role].found += count.found;
      counts[role].labelled += count.labelled;
    }
  }
  return { format, counts, mistakes: measures.flatMap(({ mistakes }) => mistakes) };
}

/** Over the three roles of which something is said. */
export function precisionOf({ counts }: Measure): number {
  const { global, 'legacy-client': client, regional } = counts;
  return ratio(global.right + client.right + regional.right, global.said + client.said + regional.said);
}

export function recallOf({ counts }: Measure): number {
  const { global, 'legacy-client': client, regional } = counts;
  return ratio(global.found + client.found + regional.found, global.labelled + client.labelled + regional.labelled);
}

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function once(predictions: readonly Prediction[]): readonly Prediction[] {
  const seen = new Map<string, Prediction>();
  for (const one of predictions) {
    const key = `${one.role} ${one.at}`;
    const before = seen.get(key);
    seen.set(key, before ? { ...before, also: [...before.also, ...one.also] } : one);
  }
  return [...seen.values()];
}

function emptyCounts(): Record<Role, Count> {
  const count = (): Count => ({ right: 0, said: 0, found: 0, labelled: 0 });
  return { global: count(), 'legacy-client': count(), regional: count(), benign: count() };
}
