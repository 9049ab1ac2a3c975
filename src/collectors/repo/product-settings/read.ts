import { type Fact, inRepo, makeFact, type Repo, type RepoFile } from '../../../model/index.ts';
import { classifyHost } from '../../../sts/classify.ts';
import { indexLines, type LineIndex } from '../../../syntax/lines.ts';
import { isComment, isDocstring } from '../literals/comment.ts';
import { roleOfFile } from '../literals/file-kind.ts';
import { blockAround, type Extent, outerBlock, statementFrom } from './extent.ts';
import type { ReadRow } from './row.ts';
import { rowsByContext } from './rows-by-context.ts';
import { rowsByKey } from './rows-by-key.ts';

type Scope = Fact<'product-sts-setting'>['data']['scope'];

interface Compiled {
  readonly row: ReadRow;
  readonly pattern: RegExp;
  readonly near: RegExp | undefined;
}

const quote = String.raw`(?:\\?["'])?`;
const value = String.raw`(?<value>(?:\{\{[^{}\n]*\}\}|\$\{\{[^{}\n]*\}\}|\$?\{[^{}\s]*\}|\$\([^()\s]*\)|[^\s"',;<>#\\(){}\]])+)`;
/** What stands between a key and its value: a `value` of its own, a sign, a blank, an element of XML, the start of the next argument. */
const between = `(?:${[
  String.raw`${quote}\s*,?\s*\\?["']?value\\?["']?\s*[:=]\s*${quote}`,
  String.raw`${quote}\]?[ \t]*(?:=>|:=|[:=])\s*${quote}`,
  String.raw`${quote}[ \t]+(?:value=)?${quote}`,
  String.raw`${quote}\s+value=["']`,
  String.raw`</name>\s*<value>\s*`,
  String.raw`\\?["'][ \t]*,\s*\\?["']`,
  String.raw`${quote}[ \t]*\n[ \t]*- +${quote}`,
].join('|')})`;
const compiled: readonly Compiled[] = [...rowsByContext, ...rowsByKey].map((row) => ({
  row,
  pattern: row.key.startsWith('~')
    ? new RegExp(row.key.slice(1), 'dgim')
    : new RegExp(`(?<![\\w-])(?:-D)?(?<key>${row.key})(?![\\w-])(?:${between}${value})?`, 'dgi'),
  near: row.near === undefined ? undefined : new RegExp(row.near, 'im'),
}));

/** The settings of the table that a file holds, whatever its format: a key, something between, a value. */
export function* read(file: RepoFile, repo?: Repo): Generator<Fact> {
  const { path, text } = file;
  const lines = indexLines(text);
  const taken = new Set<number>();
  const commented = (at: number): boolean =>
    isComment(path, text, text.lastIndexOf('\n', at - 1) + 1, at) || isDocstring(path, text, at);
  const isNoSetting = once(() => roleOfFile(path, text) !== undefined);
  for (const { row, pattern, near } of compiled) {
    if (near && !near.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const written = match.groups?.['value'];
      const at = match.indices?.groups?.['value'];
      const scope = scopeOf(row, written, match.groups?.['key'] ?? '');
      const start =
        match.indices?.groups?.['key']?.[0] ?? (row.reads === 'host' ? match.index : (at?.[0] ?? match.index));
      if (scope === undefined || taken.has(at?.[0] ?? start) || commented(start)) continue;
      if (row.beside && !standsAround(text, match.index, row)) continue;
      if (row.reads === 'absence' && (isThere(text, match, row, commented) || isElsewhere(path, row, repo))) continue;
      // A document, a test or the data of an SDK sets nothing.
      if (isNoSetting()) return;
      taken.add(at?.[0] ?? start);
      yield factOf({ path, row, match, scope, lines, start });
    }
  }
}

interface Found {
  readonly path: string;
  readonly row: ReadRow;
  readonly match: RegExpExecArray;
  readonly scope: Scope;
  readonly lines: LineIndex;
  readonly start: number;
}

function factOf({ path, row, match, scope, lines, start }: Found): Fact {
  const absent = row.reads === 'absence';
  const written = match.groups?.['value'] ?? '';
  const key = absent ? filled(row.missing ?? '', match) : (match.groups?.['key'] ?? written);
  const isBare = row.reads === 'flag' && !isSwitch(written);
  const at = isBare ? undefined : match.indices?.groups?.['value'];
  const end = at?.[1] ?? (isBare ? start + key.length : match.index + match[0].length);
  return makeFact({
    kind: 'product-sts-setting',
    key: `${row.id}/${key}`,
    label: `${key} of ${row.product}`,
    data: {
      product: row.product,
      key,
      value: absent || isBare ? '' : written,
      scope,
      certainty: row.certain ? 'certain' : 'inferred',
      decidedBy: row.reads === 'base64' ? 'host' : row.reads,
      workload: null,
      row: row.id,
    },
    place: inRepo(path, lines.span(start, end)),
    ...(at && !absent ? { spans: { '/value': lines.span(at[0], at[1]) } } : {}),
  });
}

/** A pattern with what the groups of the key hold. */
function filled(pattern: string, { groups }: RegExpExecArray): string {
  return pattern.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => groups?.[name] ?? '');
}

/** Whether the key that decides is there after all, where it would have to be, and not in a comment. */
function isThere(text: string, match: RegExpExecArray, row: ReadRow, commented: (at: number) => boolean): boolean {
  const at = match.index;
  const { within } = row;
  const extent =
    within === undefined
      ? { start: 0, end: text.length }
      : within === 'block'
        ? blockAround(text, at)
        : statementFrom(text, at, filled(within.until, match));
  const part = text.slice(extent.start, extent.end);
  return [...part.matchAll(new RegExp(filled(row.needs ?? row.missing ?? '', match), 'gim'))].some(
    (one) => !commented(extent.start + one.index),
  );
}

/** Whether another file holds the key: a program's settings need not stand where its packages do. */
function isElsewhere(path: string, { needs = '', elsewhere }: ReadRow, repo: Repo | undefined): boolean {
  if (elsewhere === undefined || repo === undefined) return false;
  const [wanted, holds] = [new RegExp(elsewhere), new RegExp(needs, 'i')];
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  return repo.below(folder).some((one) => wanted.test(one) && holds.test(repo.text(one) ?? ''));
}

/** Whether what names the product stands in the block of a key or in the next three around it; a missing key is missed in its own. */
function standsAround(text: string, at: number, { reads, beside = '' }: ReadRow): boolean {
  const wanted = new RegExp(beside, 'i');
  let extent: Extent | undefined = blockAround(text, at);
  for (let left = reads === 'absence' ? 1 : 4; extent && left > 0; left--) {
    if (wanted.test(text.slice(extent.start, extent.end))) return true;
    extent = outerBlock(text, extent);
  }
  return false;
}

function isSwitch(written: string): boolean {
  return /^(true|t|yes|1|false|f|no|0)$|[${]/i.test(written);
}

/** What a value makes the product call; undefined when it is no value for such a key. */
function scopeOf({ reads }: ReadRow, written: string | undefined, key: string): Scope | undefined {
  if (reads === 'fixed' || reads === 'absence') return 'global';
  if (reads === 'flag') {
    // A bare flag is on; the bare name of a variable is somebody who reads it.
    if (written === undefined || !isSwitch(written)) return key.startsWith('-') ? 'regional' : undefined;
    if (/[${]/.test(written)) return 'unknown';
    return /^(true|t|yes|1)$/i.test(written) ? 'regional' : 'global';
  }
  if (written === undefined) return undefined;
  if (reads === 'base64') {
    const { isSts, scope } = classifyHost(Buffer.from(written, 'base64').toString('latin1'));
    return isSts ? scope : undefined;
  }
  // A Region left open is still a Region, alone and in a host name.
  if (reads === 'region' && /^[${%<#]/.test(written)) return 'regional';
  if (/sts\.[{$%<][^/]*\.amazonaws\.com|^sts\.\$/.test(written)) return 'regional';
  if (/[{$%<]/.test(written)) return 'unknown';
  if (reads === 'region') {
    if (written === 'aws-global') return 'global';
    return /^[a-z]{2,}(-[a-z]+)+-\d$/.test(written) ? 'regional' : undefined;
  }
  return written.includes('.') || written.includes('://') ? classifyHost(written).scope : undefined;
}

/** Asks when it is needed and not again. */
function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
