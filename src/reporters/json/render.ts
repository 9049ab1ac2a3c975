import type { Limits, Report } from '../../model/index.ts';
import { keyOrder } from './key-order.ts';

/**
 * The report, with its keys in the order of the model whatever order the run made them in, so that two reports compare line
 * by line. Its schema is `report.schema.json`.
 */
export function render(report: Report, _limits: Limits): string {
  return `${JSON.stringify(report, inOrder, 2)}\n`;
}

const ranks = new Map(keyOrder.map((key, index) => [key, index]));

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

function rank(key: string): number {
  return ranks.get(key) ?? keyOrder.length;
}
