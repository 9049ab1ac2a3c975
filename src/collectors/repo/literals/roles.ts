import type { StsHost } from '../../../facts/types.generated.ts';
import type { Context } from './context.ts';

type Role = StsHost['role'];

interface RoleRule {
  readonly role: Role;
  /** Against the name that the host stands under. */
  readonly key?: RegExp;
  /** Against the names of the lines around it. */
  readonly outer?: RegExp;
  /** Against the text of its line before it, after it. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Against the lines around it, and then also `key` if there is one. */
  readonly near?: RegExp;
  readonly sentence?: RegExp;
}

const audience =
  /(^|[^a-z])aud(ience)?s?($|[^a-z])|audience|[a-z]Aud$|:aud\b|client[-_]?ids?([-_]?lists?)?$|oidc[-_]?client|token[-_]?requests/i;
const principal =
  /^(service|services|Service|principals?|identifiers|ServicePrincipal|service[-_]?principals?|aws_?service|invokedBy|sourceIPAddress|userAgent|CalledVia)$|CalledVia|ViaService|PassedToService|AWSService|ServicePrincipal|PrincipalServiceName|ServiceName$/i;
const event =
  /event[-_.]?source|event\.provider|eventsource|EventName|^source$|^detail-type$|^provider$|event_?provider$|cloudtrail|logsource|^serviceName$|^GeneratorId$|clientProvidedHostHeader/i;
const network =
  /no[-_]?proxy|allow(ed|list)?([-_]?(list|endpoints?|hosts?|domains?|egress))?$|white-?list|deny|block(ed|list)|egress|fqdn|matchname|matchpattern|dns|^hosts$|domains?$|hostnames$|connect-?src|csp|content-?security|acl|firewall|proxy|bypass|rule|targets?$|destinations?|server_?names?|trusted|permitted|sni|dstdomain|zone|cname|resolve|ingress|certificate|issuer|prefix_?list|ignor|exclud|forbid|bann|accepted|valid_?hosts/i;
const endpoint =
  /end-?_?point|url|uri|host|server|address|addr$|base|origin|(^|[._-])sts$|sts[-_]?(region)?$|authority|netloc|service_?address|^-?-?sts/i;
const call =
  /\b(curl|wget|http|https|nc|openssl|fetch|axios(\.\w+)?|requests?\.\w+|get|post|put|request|httpx\.\w+|urlopen|url|uri|newrequest\w*|parse|dial\w*|create|of|endpoint|withendpoint|setendpoint|endpointoverride|withendpointconfiguration|endpointconfiguration|client|new|connect|ping|resolve\w*|getenv|get_env|env)$/i;
const speaking =
  /\b(log|logger|logging|print\w*|console\.\w+|echo|puts|warn\w*|error\w*|info|debug|fatal|panic|throw|raise|Errorf|Exception\w*|fail\w*|assert\w*|expect)$/i;

/** First match counts. The order says what is surer: what a key says before what the form of the text says. */
const rules: readonly RoleRule[] = [
  { role: 'namespace', after: /^\/doc\/\d{4}-\d\d-\d\d/ },
  // Rule sets of SDKs that a bundler has put into a program, and tables that go from host to Region.
  {
    role: 'sdk-data',
    near: /\b(authSchemes|credentialScope|partitionResult)\b|["']?aws-global["']?\s*[:=]|["']signingRegion["']/i,
  },
  { role: 'sdk-data', before: /(^|[{,])\s*["'`]$/, after: /^(?::443)?["'`]\s*(=>|:)/ },
  { role: 'namespace', key: /^xmlns/ },
  // Part of the name of a resource.
  { role: 'namespace', before: /\barn:[\w-]+:[\w-]+:[^\s"']{0,200}\/$/ },
  { role: 'endpoint', key: /^AWS_ENDPOINT_URL(_STS)?$|sts[-_.]?endpoint([-_.]?(ur[li]|override))?$/i },
  // A key right before it that says so, whatever the lines around are about; also as an argument: `set("….sts.endpoint", "…")`.
  {
    role: 'endpoint',
    before:
      /((sts|role)[-_.]?(private[-_.]?)?(endpoint|host)([-_.]?(ur[li]|override))?|-D[\w.-]{0,80}endpoint[\w.-]{0,20})\\?["'`]?\s*([:=]|=>|,|>)\s*\\?["'`]?(https?:\/\/)?$/i,
  },
  // What a script tells the agent, or writes into a file of variables.
  { role: 'endpoint', before: /(^|[^\w])AWS_ENDPOINT_URL(_STS)?[\]=]\s*["']?(https:\/\/)?$/ },
  {
    role: 'oidc-audience',
    before:
      /audience=$|:aud["']?\s*[:=].{0,40}$|oidc-provider\/[^\s"]{1,200}:$|aud(ience)?["'`]?\s*[:=]{1,2}\s*["'`[]{0,3}(https:\/\/)?$/i,
  },
  {
    role: 'oidc-audience',
    before: /(id_?token|oidc_?token|request_?token|service_?account_?token|audience\w*|aud)\w*\s*\(\s*[^)]{0,80}$/i,
  },
  {
    role: 'oidc-audience',
    before: /\b(audiences?|client_?id_?list|client_?ids)\b["'\])]{0,3}\s*[:=]?(?:[^;{}:=]|:\/\/){0,120}$/i,
  },
  { role: 'oidc-audience', key: audience },
  {
    role: 'oidc-audience',
    outer: /(^|[^a-z])audiences?$|client[-_]?ids?([-_]?(lists?|map))?$|token_?requests$|:aud$|^aud$/i,
  },
  { role: 'oidc-audience', key: /^(values?|StringEquals|StringLike|ForAny.*)$/i, near: /:aud\b|["'.]aud["']/ },
  { role: 'oidc-audience', key: /^$/, before: /^[\s["'`,-]*(https:\/\/)?$/, near: /:aud\b|["'.]aud["']/ },
  { role: 'event-source', key: event },
  {
    role: 'event-source',
    before:
      /event[-_]?source\W{0,8}$|event\.provider\W{0,8}$|event[-_]?source\b.{0,40}\b(in|like|values?)\W{0,4}.{0,60}$/i,
  },
  { role: 'event-source', outer: /event[-_]?source|event\.provider|^source$|(^|_)sources$|event_?pattern/i },
  // What people write on things to find and to count them.
  { role: 'documentation', outer: /^-?\s*(tags(_all)?|default_?tags|dimensions|labels)$/i },
  { role: 'documentation', before: /\b(tags(_all)?|default_?tags|dimensions|labels)["']?\s*[:=]\s*\{[^{}]{0,300}$/i },
  // An entry for STS among endpoints, whatever holds them.
  { role: 'endpoint', key: /^sts$/i, outer: /^endpoints?$/i },
  { role: 'endpoint', key: /^sts$/i, before: /\bendpoints?["']?\s*[:=]\s*[[{(][^})]{0,300}$/i },
  // Text for people that is mounted as a file, the labels of an image, and what a query looks for.
  { role: 'documentation', outer: /\.(md|markdown|rst|adoc|html?)$|^(README|NOTES|CHANGELOG)\b/i },
  { role: 'documentation', before: /^\s*(LABEL|MAINTAINER)\s/ },
  { role: 'event-source', before: /^[\s"'-]*(expr|expression|promql|logql)["']?\s*:.{0,300}$/i },
  { role: 'event-source', outer: /^(expr|expression|promql|logql)$/i },
  // A command that is only shown.
  { role: 'message', before: /^\s*@?(echo|printf|Write-Host|Write-Output)\s+(-\w+\s+)?["'][^"'|>;&]*$/i },
  // What a flag passes, and the name that a Service of Kubernetes stands for.
  { role: 'endpoint', before: /(^|[\s"',[])--?[\w.-]*endpoint(-?url)?(=|[\s"',]{1,4})["']?(https?:\/\/)?$/i },
  { role: 'endpoint', key: /^externalName$/ },
  // A URL in a list of services or of hosts: the list says what the URL is for.
  { role: 'endpoint', key: /^(url|uri|endpoint[-_]?ur[il])$/i, outer: /^-?\s*(services|hosts)$/i },
  { role: 'service-principal', key: principal },
  // A principal has no scheme: a URL below `services:` of a compose file is called.
  {
    role: 'service-principal',
    outer:
      /^(principals?|service|identifiers|services)$|service[-_ ]?principals?\b|ServicePrincipals|CalledVia|ViaService|PassedToService/i,
    before: /^(?!.*:\/\/$)/,
  },
  // The host by another name, a setter between other arguments.
  { role: 'endpoint', key: /(^|[^a-z])sts_?(fqdn|domain(_?name)?|dns(_?name)?|server_?name)$/i },
  { role: 'endpoint', before: /\b(set|with)_?endpoint\b[^"'`;]{0,40}["'`](https:\/\/)?$/i },
  // What a test expects, wherever it stands.
  {
    role: 'test',
    before:
      /\b(assert(_?(eq|ne|equals?|same|that)\w*)?|expect(_?eq\w*)|(EXPECT|ASSERT|REQUIRE)_\w+)!?\s*\(\s*([^"'`;]{0,100},\s*)?["'`](https:\/\/)?$/i,
  },
  // A proxy that passes on to the host calls it.
  { role: 'endpoint', key: /^(proxy_pass|ProxyPass|grpc_pass)$/ },
  // What a browser lets an extension see: `https://sts.amazonaws.com/*`.
  { role: 'network-rule', after: /^\/\*["'`]/ },
  { role: 'test', key: /^(nock|intercept|httpretty|register_uri)$|\bnock$|^cy\.intercept$/ },
  // What is taken out of a text.
  {
    role: 'network-rule',
    before: /\b(replace\w*|sub|gsub|split|re?strip|remove(prefix|suffix)|trim\w*)\(\s*["'`](https:\/\/)?$/i,
  },
  // A pattern of Rust, and a search for the host.
  { role: 'network-rule', before: /\bmatches!\([^;]{0,200}$/ },
  { role: 'unknown', before: /\b(grep|egrep|rg|ag|ack|sed|awk)\s[^|;&]{0,120}$/ },
  // A selector of PromQL: what is watched.
  {
    role: 'network-rule',
    before: /\w\{(?:[^{}]{0,200},\s*)?(instance|target|host|url|domain)\s*(!?=~?|!~)\s*\\?["'](https?:\/\/)?$/,
  },
  { role: 'network-rule', key: network },
  { role: 'network-rule', before: /(no_proxy|connect-src|dstdomain|allow|deny|permit|block|acl)\b.{0,300}$/i },
  {
    role: 'network-rule',
    outer:
      /no_?proxy|allowed[-_]?(endpoints|hosts|domains)|white[-_]?list|allow[-_]?list|deny|block[-_]?list|egress|fqdn|matchName|domains|hosts$|dns|firewall|network_?polic|csp|connect-?src|proxy|ServiceEntry|squid|acl/i,
  },
  {
    role: 'network-rule',
    before:
      /[=!~]=~?\s*\(?["'`]?(https:\/\/)?$|\b(case|when|in)\s+\(?["'`](https:\/\/)?$|\.(equals\w*|starts_?[wW]ith|ends_?[wW]ith|includes|contains|has|match\w*|indexOf|HasPrefix|HasSuffix|EqualFold)\(\s*([^()"]{0,60},\s*)?["'`](https:\/\/)?$|\s(eq|ne)\s+["'](https:\/\/)?$|\b(identical|all\.equal|isTRUE|strn?(case)?n?cmp|_?stricmp|memcmp|strstr|compare\w*)\(.{0,200}["'](https:\/\/)?$|["'`]\s*,?\s*(not in|in)\s+$/,
  },
  // `[ "$x" = … ]`, `-eq …`, a pattern of `case`.
  {
    role: 'network-rule',
    before:
      /(\[\[?\s|\btest\s)[^\]]*\s!?=\s*["']?(https:\/\/)?$|\s-[ci]?(eq|ne|like|notlike|match|notmatch|contains|in|notin)\s+["']?(https:\/\/)?$/i,
  },
  { role: 'network-rule', before: /^\s*\(?["']?(https?:\/\/)?$/, after: /^\/?["']?\s*[|)](\s|$)/ },
  {
    role: 'network-rule',
    after: /^["'`]?\s*(===?|!==?|in\b|not in\b|\]?\.(equals\w*|startsWith|endsWith|includes|contains|indexOf|some)\()/,
  },
  // The title of a task or a step: words, which no name of a thing has.
  { role: 'documentation', before: /^\s*(-\s+)?(name|label):\s+["']?[A-Za-z][^:{}$]*\s["'(]?(https:\/\/)?$/ },
  { role: 'documentation', before: /^[\s-]*["']?(description|documentation|desc|displayName)["']?\s*[:=]\s*[^{[]/i },
  {
    role: 'documentation',
    key: /^(\w*description|summary|title|help|usage|doc|docs|comment|notes?|example|examples|tooltip|markdownDescription|longDescription|label|placeholder|text|howToFix|remediation|reference|references|rationale|recommendation)$/i,
  },
  {
    role: 'documentation',
    outer:
      /^(description|summary|help|doc|docs|notes?|examples?|references?|markdownDescription|remediation|rationale|variable "[^"]*description)$/i,
  },
  {
    role: 'message',
    before:
      /\b(log|logger|logging|print\w*|console\.\w+|echo|puts|warn\w*|throw|raise|panic|fatal\w*|Errorf|Exception\w*|Error|failf?|assert\w*|expect|die|croak|carp|stop)\b[^;]{0,120}["'`][^"'`]*\s[^"'`]*$/i,
  },
  { role: 'message', before: /\b((log(ger)?|logging|console)\.\w+|print(ln|f)?)\([^()]*["'`](https:\/\/)?$/i },
  // A record that is only written to a log.
  {
    role: 'message',
    before:
      /\b((print|log(ger)?|logging|console|s?log|zap|zerolog)(\.\w+)?|(trace|debug|info|warn|error|event|span)!|with_?fields?|\.str)\((?!.*\b(fetch|get|post|put|request\w*|urlopen|client|resource)\()(.{0,200}[{,(])?\s*["']?\w+["']?\s*[:=,]\s*["'`](https:\/\/)?$/i,
  },
  // The header of a request.
  { role: 'endpoint', before: /["']host["']\s*,\s*["'`]$/i },
  // The host opens the text for people.
  {
    role: 'message',
    before:
      /(\b(log\w*|print\w*|console\.\w+|puts|warn\w*|raise|panic|fatal\w*|\w*Error\w*|\w*Exception|fail\w*|die|croak|carp|stop)\s*(\([^"'`;]{0,60})?\s*[fr]?|\b(assert|require|check)\b.{0,120})["'`](https:\/\/)?$/i,
    sentence: /^(?!.*\b(?:curl|wget)\b).*\s\w/,
  },
];

/** The role of a host by what stands around it. `scheme`: whether it is written as a URL. */
export function roleByContext(context: Context, scheme: boolean): Role {
  for (const rule of rules) if (matches(rule, context)) return rule.role;
  const { key, before, after, sentence } = context;
  const inWords = isProse(sentence, scheme);
  if (inWords && !/\b(curl|wget)\b|--endpoint/.test(sentence)) return 'message';
  if (
    endpoint.test(key) ||
    context.outer.slice(0, 2).some((name) => /(^|[^a-z])endpoints?($|[^a-z])|endpoint["']?$/i.test(name))
  )
    return 'endpoint';
  if (call.test(key) || /\b(curl|wget|http|fetch|nc|ncat|telnet|--endpoint(-url)?)[^|;&]{0,200}$/i.test(before))
    return 'endpoint';
  if (speaking.test(key)) return 'message';
  if (scheme) return 'endpoint';
  // A bare host right behind a key, alone in its value, of which nothing is known.
  return /sts/i.test(key) && /^["'`,;:\s)\]}]|^$/.test(after) ? 'endpoint' : 'unknown';
}

function matches(rule: RoleRule, context: Context): boolean {
  if (rule.key && !rule.key.test(context.key)) return false;
  if (rule.outer && !context.outer.slice(0, 4).some((name) => rule.outer?.test(name))) return false;
  if (rule.before && !rule.before.test(context.before)) return false;
  if (rule.after && !rule.after.test(context.after)) return false;
  if (rule.near && !rule.near.test(context.near)) return false;
  return !rule.sentence || rule.sentence.test(context.sentence);
}

/** Whether a string is a sentence: at least three words besides the host. */
function isProse(sentence: string, scheme: boolean): boolean {
  const words = sentence.split(/\s+/).filter((part) => /^[A-Za-z][A-Za-z',.:;]*$/.test(part));
  return words.length >= (scheme ? 4 : 3);
}
