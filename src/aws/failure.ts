import type { GapReason, IamAction } from '../model/index.ts';

/** Why a call to AWS brought no answer, in the words of a gap. */
export interface Failure {
  readonly reason: GapReason;
  /** What the service or the network said, without anything secret; no full stop. */
  readonly said: string;
  /** The IAM action that AWS named as missing. */
  readonly action?: IamAction;
  /** Another try may succeed. */
  readonly transient: boolean;
}

// Codes of the query, REST and JSON services; see "Common errors" in the API references of EC2, STS, Route 53, CloudTrail.
const byCode: readonly (readonly [RegExp, GapReason])[] = [
  [/^(ExpiredToken|ExpiredTokenException|RequestExpired|TokenRefreshRequired)$/, 'expired'],
  [
    /^(Throttling|ThrottlingException|ThrottledException|RequestThrottled(Exception)?|RequestLimitExceeded|TooManyRequestsException|PriorRequestNotComplete|BandwidthLimitExceeded|LimitExceededException|SlowDown|EC2ThrottledException)$/,
    'throttled',
  ],
  [
    /^(UnauthorizedOperation|AccessDenied|AccessDeniedException|UnauthorizedAccess|NotAuthorized|AuthFailure|OptInRequired|InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClientException|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken(Exception)?|Blocked|InvalidIdentityToken|IDPRejectedClaim)$/,
    'denied',
  ],
  [
    /^(TimeoutError|RequestTimeout|RequestTimeoutException|ETIMEDOUT|ESOCKETTIMEDOUT|AbortError|UND_ERR_\w*TIMEOUT)$/,
    'timed-out',
  ],
  [
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENETUNREACH|ECONNABORTED|EPROTO|ERR_TLS\w*|CERT_\w+|SELF_SIGNED_CERT\w*|DEPTH_ZERO\w*|UNABLE_TO_\w+)$/,
    'unreachable',
  ],
];

/** Says what an error of the AWS SDK or of the network means for what was to be read. */
export function explainFailure(error: unknown): Failure {
  const facts = factsOf(error);
  const reason = reasonOf(facts);
  const action = actionIn(facts.message);
  return {
    reason,
    said: sentenceOf(reason, facts),
    transient: reason === 'throttled' || reason === 'timed-out' || reason === 'unreachable' || facts.status >= 500,
    ...(action === undefined ? {} : { action }),
  };
}

interface ErrorFacts {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
}

function factsOf(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null) return { name: '', code: '', message: String(error), status: 0 };
  const cause = stringIn(error, 'code') || codeOfCause(error);
  const metadata: unknown = Reflect.get(error, '$metadata');
  const status: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : 0;
  const said = stringIn(error, 'message');
  // The SDK wraps what is no Error of its own realm, and keeps only its text.
  const [, wrappedName, wrappedMessage] = /^AWS SDK error wrapper for (\w+): (.*)$/s.exec(said) ?? [];
  const message = wrappedMessage ?? said;
  return {
    name: wrappedName ?? stringIn(error, 'name'),
    code: stringIn(error, 'Code') || cause || codeInText(message),
    message,
    status: typeof status === 'number' ? status : 0,
  };
}

function codeInText(message: string): string {
  if (message.includes('socket hang up')) return 'ECONNRESET';
  return /\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)\b/.exec(message)?.[0] ?? '';
}

/** Node wraps refused connections of several addresses in an AggregateError. */
function codeOfCause(error: object): string {
  const errors: unknown = Reflect.get(error, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : Reflect.get(error, 'cause');
  return typeof first === 'object' && first !== null ? stringIn(first, 'code') : '';
}

function stringIn(value: object, key: string): string {
  const member: unknown = Reflect.get(value, key);
  return typeof member === 'string' ? member : '';
}

function reasonOf({ name, code, message, status }: ErrorFacts): GapReason {
  if (/CredentialsProviderError|TokenProviderError/.test(name))
    return /expired/i.test(message) ? 'expired' : 'no-credentials';
  // The code first: the SDK calls a reset connection a TimeoutError too.
  for (const word of [code, name]) for (const [pattern, reason] of byCode) if (pattern.test(word)) return reason;
  if (name === 'SyntaxError' || /deserializ|not valid JSON|Unexpected token|invalid xml/i.test(message))
    return 'malformed';
  if (isUnnamed(name) && status >= 400 && code === '') return 'malformed';
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status >= 500) return 'unreachable';
  return 'incomplete';
}

/** The SDK could not find an error code in the answer. */
function isUnnamed(name: string): boolean {
  return name === '' || name === 'Error' || name === 'UnknownError' || name === 'Unknown';
}

function sentenceOf(reason: GapReason, { name, code, message, status }: ErrorFacts): string {
  const label = isUnnamed(name) ? code : name;
  const http = status > 0 ? `HTTP ${status}` : '';
  if (reason === 'malformed') {
    return `the answer${http ? ` (${http})` : ''} is not in the protocol of AWS; something other than the service answered`;
  }
  const about = [label, http].filter((part) => part !== '' && part !== 'Error').join(', ');
  const words = withoutSecrets(message);
  if (about === '') return words || 'no reason was given';
  return words === '' || words === label ? about : `${about}: ${words}`;
}

/**
 * A message of a service as one line that is safe to print: AWS puts opaque authorization messages, and some proxies whole
 * requests, into errors.
 */
export function withoutSecrets(message: string): string {
  const line = message
    .replace(/Encoded authorization failure message:\s*\S+/gi, '')
    .replace(/\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{8,}\b/g, '[access key]')
    .replace(
      /(token|secret|signature|credential|password|authorization)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi,
      '$1$2[removed]',
    )
    .replace(/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, '[token]')
    .replace(/[A-Za-z0-9+/=_-]{60,}/g, '[removed]')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** `... is not authorized to perform: ec2:DescribeVpcs ...` names the action that is missing. */
function actionIn(message: string): IamAction | undefined {
  const [, service, action] = /not authorized to perform:?\s+([a-z0-9-]+):([A-Za-z0-9]+)/.exec(message) ?? [];
  return service === undefined || action === undefined ? undefined : `${service}:${action}`;
}
