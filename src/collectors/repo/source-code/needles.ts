import type { Node } from 'web-tree-sitter';
import type { LineIndex } from '../../../syntax/lines.ts';
import type { Found } from './found.ts';

const clients =
  /\bSTS\b|STSClient|Sts(?:Async)?Client|SecurityTokenService|aws_sdk_sts|AssumeRoleProvider|TemporaryCredentials|WebIdentityCredentials|fromTokenFile|fromWebToken|fromNodeProviderChain|fromIni|createSts|['"]sts['"]|service\/sts|\bsts\s|-STS\w|::STS::/;
const modes =
  /sts_?regional_?endpoint|setup_default_session|[Cc]onfig\.update|(?:AWS|Aws|aws)\.config\b|AWSConfigs|DefaultAWSRegion/i;
const variables =
  /AWS_(?:STS_REGIONAL_ENDPOINTS|REGION|DEFAULT_REGION|ENDPOINT_URL|IGNORE_CONFIGURED|USE_FIPS|USE_DUALSTACK|DEFAULTS_MODE|SDK_LOAD_CONFIG|PROFILE|DEFAULT_PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ROLE_ARN|WEB_IDENTITY)|AMAZON_REGION|["']aws\.[a-z]/;
const names = /AWS_(?:STS_REGIONAL_ENDPOINTS|ENDPOINT_URL)/;
const writes =
  /environ\b|putenv|[sS]etenv|set_var|setProperty|SetEnvironmentVariable|process\.env|Deno\.env|ENV\b|export\b|\$\{?env:|[eE]nv:|declare|typeset|^[ \t]*AWS_\w+=/m;

/** Whether a program may build a client of STS or set a variable; the rest is not parsed. */
export function isWorthParsing(text: string): boolean {
  return clients.test(text) || modes.test(text) || names.test(text) || (variables.test(text) && writes.test(text));
}

const strong =
  /AWS_STS_REGIONAL_ENDPOINTS|AWS_ENDPOINT_URL(?:_STS)?\b|sts_regional_endpoints|stsRegionalEndpoints|STSRegionalEndpoint\b|StsRegionalEndpoints|new\s+(?:AWS\.)?STS(?:Client)?\s*\(|StsClient\.builder|AWSSecurityTokenServiceClientBuilder|\.client\(\s*['"]sts['"]|sts\.New(?:FromConfig)?\(|STS::Client\.new|new\s+\\?(?:Aws\\Sts\\)?StsClient\b|new\s+AmazonSecurityTokenService|STS::STSClient/g;

/** Whether a program names what decides about STS, so that not reading it is worth telling. */
export function holdsStrongNeedle(text: string): boolean {
  return text.search(strong) !== -1;
}

/** Code of an SDK itself reads the mode from both of its sources. Its defaults are what its version says. */
export function isOfSdk(text: string): boolean {
  return (
    text.includes('AWS_STS_REGIONAL_ENDPOINTS') &&
    /['"`]sts_regional_endpoints['"`]/.test(text) &&
    text.length > 100_000
  );
}

/** Whether lines are so long that a tool has written them. */
export function isMinified(text: string): boolean {
  if (text.length < 20_000) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > 500;
}

/**
 * The line of the first strong needle that stands in a part which the grammar could not read and of which nothing was found;
 * undefined when there is none.
 */
export function uncovered(text: string, lines: LineIndex, root: Node, found: Found): number | undefined {
  const stretches = [
    ...found.variables.map((one) => one.whole),
    ...found.defaults.map((one) => one.whole),
    ...found.handedOn.map((one) => one.whole),
    ...found.clients.flatMap((one) => [one.at, ...one.options.map((option) => option.whole)]),
  ];
  for (const match of text.matchAll(strong)) {
    const { index } = match;
    if (stretches.some((one) => one.start <= index && index < one.end)) continue;
    if (isInError(root.descendantForIndex(index, index + match[0].length))) return lines.position(index).line;
  }
  return undefined;
}

/** Whether the statement around a place could not be read; a broken quote makes strings of what is none. */
function isInError(node: Node | null): boolean {
  for (let at = node; at !== null; at = at.parent) {
    if (at.type === 'ERROR') return true;
    if (/comment/.test(at.type)) return false;
    if (/statement|declaration|definition|^command$|^assignment$|function|method|class/.test(at.type))
      return at.hasError;
  }
  return false;
}
