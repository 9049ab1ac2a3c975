import type { LooseHit } from './find-modes.ts';

/** Languages whose programs have no grammar here. */
export const withoutGrammar =
  /\.(kts?|scala|sc|groovy|clj[sc]?|swift|exs?|erl|hrl|dart|lua|pl|pm|r|jl|hs|mli?|fsx?|vb|zig|nim|cr|nu)$/i;

const client = String.raw`\b(?:StsClient|StsAsyncClient|STSClient|AWSSecurityTokenService\w*|paws::sts|Paws->service\('STS')|:api\s+:sts\b`;
const given = String.raw`\b(?:with|set)?region\b["']?[^\w"';]{0,12}(?:Region\.?\w{0,12}\()?["'](?<value>aws-global)["']|\bRegion\.(?<name>AWS_GLOBAL)\b`;
const pattern = new RegExp(`(?:${client})(?:(?!${client})[^;]){0,300}?(?:${given})`, 'gis');

/** Clients of STS that are asked for the pseudo-Region `aws-global`, by their names. */
export function* findPseudoRegions(text: string): Generator<LooseHit> {
  for (const match of text.matchAll(pattern)) {
    const { value, name } = match.groups ?? {};
    const length = (value ?? name ?? '').length;
    const end = match.index + match[0].length - (value === undefined ? 0 : 1);
    const valueStart = end - length;
    const inMatch = match[0].toLowerCase().lastIndexOf('region', valueStart - match.index - 1);
    const start = match.index + Math.max(0, inMatch);
    yield { setting: 'region', name: 'region', value: 'aws-global', start, valueStart, end };
  }
}
