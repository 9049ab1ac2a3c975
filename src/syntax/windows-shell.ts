import type { EnvironmentWrite } from './environment-writes.ts';

type Reach = EnvironmentWrite['reach'];
interface Form {
  readonly pattern: RegExp;
  readonly reach: Reach;
}

const name = '(?<name>[A-Za-z_]\\w*)';
const text = `(?<raw>"[^"\\n]*"|'[^'\\n]*'|[^\\s;|>)]+)`;
const pair = `(?<quote>["'])${name}=(?<bare>[^"'\\n]*)\\k<quote>`;
const file = String.raw`["']?\$\{?env:GITHUB_ENV\}?["']?`;

const powershell: readonly Form[] = [
  { pattern: new RegExp(`(?:^|[;{(\\s])\\$\\{?env:${name}\\}?[ \\t]*=[ \\t]*${text}`, 'gim'), reach: 'script' },
  { pattern: new RegExp(`SetEnvironmentVariable\\(\\s*["']${name}["']\\s*,\\s*${text}`, 'gi'), reach: 'script' },
  {
    pattern: new RegExp(`Set-Item\\s+(?:-Path\\s+)?["']?env:\\\\?${name}["']?\\s+(?:-Value\\s+)?${text}`, 'gi'),
    reach: 'script',
  },
  {
    pattern: new RegExp(
      `${pair}[ \\t]*(?:\\|[ \\t]*(?:Out-File|Add-Content|Tee-Object)[^\\n;]{0,200}${file}|>>[ \\t]*${file})`,
      'gi',
    ),
    reach: 'later-steps',
  },
  {
    pattern: new RegExp(`(?:Add-Content|Out-File)[^\\n;|]{0,120}${file}[^\\n;|]{0,120}?${pair}`, 'gi'),
    reach: 'later-steps',
  },
  {
    pattern: new RegExp(`Add-Content[^\\n;|]{0,80}-Value[ \\t]+${pair}[^\\n;|]{0,80}${file}`, 'gi'),
    reach: 'later-steps',
  },
  { pattern: new RegExp(`\\bsetx(?:\\.exe)?\\s+${name}\\s+${text}`, 'gi'), reach: 'script' },
];

const cmd: readonly Form[] = [
  { pattern: new RegExp(`(?:^|[&(])[ \\t]*@?set[ \\t]+"${name}=(?<bare>[^"\\n]*)"`, 'gim'), reach: 'script' },
  { pattern: new RegExp(`(?:^|[&(])[ \\t]*@?set[ \\t]+${name}=(?<bare>[^"&\\r\\n]*)`, 'gim'), reach: 'script' },
  { pattern: new RegExp(`\\bsetx(?:\\.exe)?[ \\t]+${name}[ \\t]+${text}`, 'gi'), reach: 'script' },
  {
    pattern: new RegExp(`\\becho[ \\t]+${name}=(?<bare>[^>\\n]*?)[ \\t]*>>[ \\t]*"?%GITHUB_ENV%"?`, 'gi'),
    reach: 'later-steps',
  },
];

/** The variables that a script for PowerShell or for cmd sets. Names are as written: Windows does not mind their letter case. */
export function readWindowsWrites(script: string, dialect: 'powershell' | 'cmd'): readonly EnvironmentWrite[] {
  const found = (dialect === 'cmd' ? cmd : powershell).flatMap((form) => [...matches(script, form, dialect)]);
  return found.sort((a, b) => a.start - b.start);
}

function* matches(
  script: string,
  { pattern, reach }: Form,
  dialect: 'powershell' | 'cmd',
): Generator<EnvironmentWrite> {
  for (const match of script.matchAll(pattern)) {
    const { name = '', raw, bare } = match.groups ?? {};
    const lineStart = script.lastIndexOf('\n', match.index) + 1;
    const head = script.slice(lineStart, match.index + 1);
    if (dialect === 'powershell' ? /^\s*#/.test(head) : /^\s*(rem\s|::)/i.test(head)) continue;
    const inner = raw !== undefined && /^["']/.test(raw) ? raw.slice(1, -1) : (raw ?? bare ?? '').trimEnd();
    const nameAt = match.index + match[0].search(new RegExp(`\\b${name}\\b`));
    const valueStart = script.indexOf(inner, nameAt + name.length);
    const single = raw?.startsWith("'") ?? match.groups?.['quote'] === "'";
    const computed =
      dialect === 'cmd' ? /%\w+%|![^!\s]+!/.test(inner) : (!single && /\$/.test(inner)) || /^[([]/.test(inner);
    const valueEnd = valueStart + inner.length;
    const end = raw !== undefined && /^["']/.test(raw) ? valueEnd + 1 : valueEnd;
    yield {
      name,
      value: computed ? undefined : inner,
      written: script.slice(nameAt, end),
      start: nameAt,
      end,
      valueStart,
      valueEnd,
      reach,
    };
  }
}
