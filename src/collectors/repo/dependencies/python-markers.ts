import type { Repo } from '../../../model/index.ts';
import { pythonOf } from './language-version.ts';

interface Marked {
  readonly ecosystem: string;
  readonly name: string;
  readonly marker?: string | undefined;
}

/** The Python of a project that does not say which it runs on: one of those in use. */
const current = '3.12';

/**
 * Of several lines for one package, those whose marker holds for the Python of the project. A line that holds for none is left out
 * only where another one stands for it, or where the project says its Python.
 */
export function applicable<T extends Marked>(all: readonly T[], path: string, repo: Repo): readonly T[] {
  if (!all.some(({ marker }) => marker !== undefined)) return all;
  const own = pythonOf(path, repo);
  const fits = (one: T): boolean => one.marker === undefined || holds(one.marker, own ?? current);
  return all.filter(
    (one) => fits(one) || (own === undefined && !all.some((other) => isSame(one, other) && fits(other))),
  );
}

function isSame(one: Marked, other: Marked): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

const term = /^\(?\s*python_(?:full_)?version\s*(===?|~=|!=|<=|>=|<|>)\s*["'](\d+(?:\.\d+)*)(?:\.\*)?["']\s*\)?$/;

/** Whether a marker holds; what is not about the version of Python is taken to. */
function holds(marker: string, python: string): boolean {
  return marker.split(/\s+or\s+/).some((either) =>
    either.split(/\s+and\s+/).every((one) => {
      const [, operator = '', version = ''] = term.exec(one.trim()) ?? [];
      return operator === '' || compares(ordinal(python) - ordinal(version), operator);
    }),
  );
}

function compares(difference: number, operator: string): boolean {
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  if (operator === '>') return difference > 0;
  if (operator === '>=' || operator === '~=') return difference >= 0;
  return operator === '!=' ? difference !== 0 : difference === 0;
}

function ordinal(version: string): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
}
