import { type Fact, inRepo, makeFact, type RepoFile } from '../../../model/index.ts';
import { classifyHost } from '../../../sts/classify.ts';
import { indexLines } from '../../../syntax/lines.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import type { ReadRow } from './row.ts';
import { rowsByContext } from './rows-by-context.ts';
import { rowsByKey } from './rows-by-key.ts';

type Scope = Fact<'product-sts-setting'>['data']['scope'];

interface Compiled {
  readonly row: ReadRow;
  readonly pattern: RegExp;
  readonly near: RegExp | undefined;
  readonly needs: RegExp | undefined;
}

const value = String.raw`(?<value>(?:\{\{[^{}\n]*\}\}|\$\{\{[^{}\n]*\}\}|[^\s"',;<>#\\])+)`;
const between = String.raw`(?:["']?[ \t]*(?:=>|[:=])\s*["']?|["']?[ \t]+(?:value=)?["']?|["']?\s+value=["']|</name>\s*<value>\s*)`;
const compiled: readonly Compiled[] = [...rowsByContext, ...rowsByKey].map((row) => ({
  row,
  pattern: row.key.startsWith('~')
    ? new RegExp(row.key.slice(1), 'dgim')
    : new RegExp(`(?<![\\w.-])(?<key>${row.key})(?![\\w-])(?:${between}${value})?`, 'dgi'),
  near: row.near === undefined ? undefined : new RegExp(row.near, 'i'),
  needs: row.needs === undefined ? undefined : new RegExp(row.needs, 'i'),
}));

/** The settings of the table that a file holds, whatever its format: a key, something between, a value. */
export function* read(file: RepoFile): Generator<Fact> {
  const { path, text } = file;
  const lines = indexLines(text);
  const taken = new Set<number>();
  const isTest = once(() => roleOfFile(path, text) === 'test');
  for (const { row, pattern, near, needs } of compiled) {
    if ((near && !near.test(text)) || needs?.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const at = match.indices?.groups?.['value'];
      const written = match.groups?.['value'] ?? '';
      const scope = scopeOf(row, written, at !== undefined);
      const start =
        match.indices?.groups?.['key']?.[0] ?? (row.reads === 'host' ? match.index : (at?.[0] ?? match.index));
      // A test of a library that can only call the global host says nothing of who calls it.
      if (row.reads === 'fixed' && isTest()) continue;
      if (scope === undefined || taken.has(at?.[0] ?? start) || isComment(text, start)) continue;
      taken.add(at?.[0] ?? start);
      const absent = row.reads === 'absence';
      const key = absent
        ? (row.needs ?? '').replaceAll(/\\[a-z]\+?/g, 'N').replaceAll('\\', '')
        : (match.groups?.['key'] ?? written);
      yield makeFact({
        kind: 'product-sts-setting',
        key: `${row.id}/${key}`,
        label: `${key} of ${row.product}`,
        data: {
          product: row.product,
          key,
          value: absent ? '' : written,
          scope,
          certainty: row.certain ? 'certain' : 'inferred',
          decidedBy: row.reads,
          workload: null,
          row: row.id,
        },
        place: inRepo(path, lines.span(start, at?.[1] ?? match.index + match[0].length)),
        ...(at && !absent ? { spans: { '/value': lines.span(at[0], at[1]) } } : {}),
      });
    }
  }
}

/** What a value makes the product call; undefined when it is no value for such a key. */
function scopeOf({ reads, key }: ReadRow, written: string, has: boolean): Scope | undefined {
  if (reads === 'fixed' || reads === 'absence') return 'global';
  if (reads === 'flag') {
    // A bare flag is on; the bare name of a variable is somebody who reads it.
    if (!has) return key.startsWith('--') ? 'regional' : undefined;
    if (/^["']?(true|yes|1)\b/i.test(written)) return 'regional';
    if (/^(false|no|0)\b/i.test(written)) return 'global';
    return /[${]/.test(written) ? 'unknown' : 'regional';
  }
  if (!has) return undefined;
  // A Region left open in a host name is still a Regional host.
  if (/sts\.[{$%<][^/]*\.amazonaws\.com|^sts\.\$/.test(written)) return 'regional';
  if (/[{$%<]/.test(written)) return 'unknown';
  if (reads === 'region') {
    if (written === 'aws-global') return 'global';
    return /^[a-z]{2,}(-[a-z]+)+-\d$/.test(written) ? 'regional' : undefined;
  }
  return written.includes('.') || written.includes('://') ? classifyHost(written).scope : undefined;
}

/** Whether the line up to an offset is a comment, in any of the formats read. */
function isComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const open = text.lastIndexOf('<!--', offset);
  return /^\s*(#|\/\/|;|--\s|\*|\/\*)|\s#\s/.test(line) || (open !== -1 && text.indexOf('-->', open) > offset);
}

/** Asks when it is needed and not again. */
function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
