import type {
  CallTrend,
  Finding,
  Gap,
  LivePlace,
  PolicyResult,
  RepoPlace,
  Report,
  Span,
} from '../../src/model/index.ts';

/** Builders of parts of reports, so that a test states only what it is about. */

export function span(line: number, column: number, endLine = line, endColumn = column): Span {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

export function inFile(path: string, line = 1, column = 1, endColumn = column): RepoPlace {
  return { origin: 'repo', path, span: span(line, column, line, endColumn) };
}

export function inAccount(parts: Partial<LivePlace> = {}): LivePlace {
  return {
    origin: 'live',
    account: '111122223333',
    region: 'eu-central-1',
    subject: 'vpc-0a1b2c3d',
    observedAt: '2026-11-23T10:00:00.000Z',
    ...parts,
  };
}

let serial = 0;

export function finding(parts: Partial<Finding> = {}): Finding {
  serial += 1;
  return {
    policy: 'sts-endpoint-is-regional',
    outcome: 'violation',
    severity: 'error',
    confidence: 'high',
    message: 'boto3 in image:Dockerfile calls sts.amazonaws.com, the global STS endpoint',
    why: 'A caller of the global endpoint stops when that one endpoint does.',
    fix: 'Set AWS_STS_REGIONAL_ENDPOINTS to regional.',
    primary: inFile('Dockerfile', 2, 5, 39),
    related: [],
    fingerprint: `fingerprint-${serial}`,
    ...parts,
  };
}

export function policy(parts: Partial<PolicyResult> = {}): PolicyResult {
  return {
    id: 'sts-endpoint-is-regional',
    title: 'Workloads call a Regional STS endpoint',
    about: 'effective-sts-endpoint',
    severity: 'error',
    why: 'A caller of the global endpoint stops when that one endpoint does.',
    fix: 'Set AWS_STS_REGIONAL_ENDPOINTS to regional.',
    references: ['https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html'],
    sources: ['repo'],
    outcome: 'fail',
    facts: 3,
    violations: 1,
    ...parts,
  };
}

export function gap(parts: Partial<Gap> = {}): Gap {
  return {
    collector: 'vpc-endpoints',
    kinds: ['vpc-endpoint'],
    where: { account: '111122223333', region: 'eu-west-1' },
    reason: 'denied',
    detail: 'DescribeVpcEndpoints was refused: UnauthorizedOperation',
    permissions: ['ec2:DescribeVpcEndpoints'],
    ...parts,
  };
}

export function report(parts: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'regional-sts', version: '0.1.0' },
    run: {
      startedAt: '2026-11-23T10:00:00.000Z',
      durationMs: 1234,
      directory: '.',
      prefix: '',
      commit: '0123456789abcdef0123456789abcdef01234567',
      files: 42,
      ignored: [],
      facts: 17,
      live: { looked: false, because: 'no credentials were given', regions: [], redirectedBy: [] },
    },
    policies: [policy()],
    findings: [finding()],
    gaps: [],
    problems: [],
    verdict: { outcome: 'fail', exitCode: 1, because: '1 error of 1 policy' },
    ...parts,
  };
}

/** Calls whose every text is the given one, names and days included. */
export function callTrend(text: string): CallTrend {
  const global = { principal: text, endpointType: 'global', clients: [text], count: 3, errors: 0 } as const;
  return {
    days: [text, '2026-11-22', '2026-11-23'],
    counts: { global: 6, regional: 0, unknown: 3 },
    globalByDay: [1, 3, 2],
    callers: [
      { ...global, firstSeen: text, lastSeen: text, byDay: [1, 1, 1], change: 'up', before: 1 },
      { ...global, count: 0, firstSeen: null, lastSeen: null, byDay: [], change: 'gone', before: 2 },
      { ...global, endpointType: 'unknown', firstSeen: text, lastSeen: text, byDay: [0, 2, 1] },
    ],
    omitted: 2,
    compared: { with: text, complete: false },
  };
}
