import type { Extent } from '../../../cloudtrail/queries/partitions.ts';
import type { PartitionKey } from '../../../cloudtrail/queries/table-shape.ts';
import type { Stopped } from './query.ts';

/**
 * What a table leaves out of what is asked for, by its own description: a Region or an account that it has no partition or folder
 * of, days before its first. A query would give nothing for them, which is no answer.
 */
export function uncovered(
  parameters: Readonly<Record<string, string>>,
  partitions: readonly PartitionKey[],
  { window, regions, accounts }: Extent,
): readonly Stopped[] {
  const found: string[] = [];
  for (const { name, projection, format } of partitions) {
    if (projection === 'enum') {
      const values = (parameters[`projection.${name}.values`] ?? '').split(',').map((value) => value.trim());
      const wanted = /region/i.test(name) ? regions : /acc/i.test(name) ? accounts : null;
      const missing = (wanted ?? []).filter((value) => !values.includes(value));
      if (missing.length > 0) found.push(`it has no partition of ${missing.join(', ')}`);
    }
    if (projection === 'date' && /^yyyy.MM.dd$/.test(format ?? '')) {
      const [first = '', last = ''] = (parameters[`projection.${name}.range`] ?? '')
        .split(',')
        .map((part) => part.trim());
      if (isDay(first) && dayOf(first) > window.from) found.push(`its partitions begin on ${first}`);
      if (isDay(last) && new Date(dayOf(last).getTime() + 86_400_000) < window.to) found.push(`they end on ${last}`);
    }
  }
  const place = parameters['storage.location.template'] ?? parameters['location'] ?? '';
  const [, account, region] =
    /\/(\d{12}|\$\{[^}]*\})\/CloudTrail(?:\/([a-z]{2,4}(?:-[a-z]+)+-\d))?(?:\/|$)/.exec(place) ?? [];
  const others = region === undefined ? [] : (regions ?? []).filter((one) => one !== region);
  if (others.length > 0) found.push(`it lies over the logs of ${region} alone, not over ${others.join(', ')}`);
  const strangers =
    account === undefined || account.startsWith('$') ? [] : (accounts ?? []).filter((one) => one !== account);
  if (strangers.length > 0) found.push(`it lies over the logs of ${account} alone, not over ${strangers.join(', ')}`);
  return found.map((said) => ({
    reason: 'not-visible',
    said: `the table does not hold all that was asked for: ${said}`,
  }));
}

function isDay(text: string): boolean {
  return /^\d{4}.\d{2}.\d{2}$/.test(text);
}

function dayOf(text: string): Date {
  return new Date(`${text.slice(0, 4)}-${text.slice(5, 7)}-${text.slice(8, 10)}T00:00:00Z`);
}
