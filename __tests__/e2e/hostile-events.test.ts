// Events are written by whoever calls: names of sessions, user agents and the like are data in every report, whatever they hold.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { sampleEvent } from '../../src/cloudtrail/sample-events.ts';
import type { AnyFact, Gap } from '../../src/model/index.ts';
import { strictAjv } from '../../src/validation/ajv.ts';
import { readJson, root } from '../support/cases.ts';
import { githubHtml } from '../support/github-html.ts';
import { hostile } from '../support/hostile.ts';
import { check, repository, tool } from '../support/tool.ts';

const sql = {
  quotes: `'; DROP TABLE cloudtrail_logs; --`,
  union: `x' UNION SELECT responseelements FROM cloudtrail_logs WHERE '1'='1`,
  'double quotes': '"; DELETE FROM t; --',
  insights: '| fields @message | limit 10000 #',
};
const texts = { ...hostile, ...sql };
const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';
const sessionToken = `IQoJb3JpZ2luX2VjE${secret}${'A'.repeat(60)}`;

/** One call of each text in every member that a caller can write, and with a credential beside it. */
function hostileLog(): string {
  const events = Object.values(texts).flatMap((text, index) => [
    sampleEvent(index * 3, {
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::111122223333:assumed-role/orders/${text}`,
        principalId: `AROAEXAMPLE:${text}`,
        accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
        sessionContext: { sessionIssuer: { arn: `arn:aws:iam::111122223333:role/${text}` } },
      },
      userAgent: `Boto3/1.26.27 ${text}`,
      responseElements: { credentials: { sessionToken, secretAccessKey: secret } },
    }),
    sampleEvent(index * 3 + 1, {
      eventName: text,
      userIdentity: { type: text, userName: text, identityProvider: text, principalId: text },
      requestParameters: { roleArn: text, roleSessionName: text, webIdentityToken: secret },
      userAgent: text,
      errorCode: text,
      errorMessage: text,
      recipientAccountId: text,
      additionalEventData: { RequestDetails: { endpointType: 'global', awsServingRegion: text } },
    }),
    sampleEvent(index * 3 + 2, {
      userIdentity: {
        type: 'WebIdentityUser',
        userName: `repo:example/app:job_workflow_ref:example/app/.github/workflows/${text}@x`,
        identityProvider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      tlsDetails: { clientProvidedHostHeader: text },
      additionalEventData: {},
      vpcEndpointId: `vpce-${text}`,
    }),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'regional-sts-hostile-')), 'log.json');
  writeFileSync(path, JSON.stringify({ Records: events }));
  return path;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

it('keeps hostile names of callers as data in facts and in every report', async () => {
  const args = ['--event-source', 'files', '--events', hostileLog()];
  const folder = repository({ '.github/workflows/a.yml': 'on: push\njobs: {}\n' });
  const collected = await tool(['collect', folder, ...args]);
  const { facts, gaps } = JSON.parse(collected.stdout) as { facts: AnyFact[]; gaps: Gap[] };
  const calls = facts.flatMap((fact) => (fact.kind === 'sts-call-summary' ? [fact.data.count] : []));
  expect(calls.reduce((sum, count) => sum + count, 0)).toBe(Object.keys(texts).length * 3);
  expect(gaps.filter((gap) => gap.kinds.includes('sts-call-summary'))).toEqual([]);
  const { code, report, stdout } = await check(folder, args);
  expect(code).toBe(1);
  const validate = strictAjv({ allErrors: true }).compile(readJson(join(root, 'schemas/report.schema.json')) as object);
  expect([validate(report), validate.errors]).toEqual([true, null]);
  const outputs = new Map<string, string>([
    ['collect', collected.stdout],
    ['json', stdout],
  ]);
  for (const format of ['text', 'markdown', 'html', 'sarif', 'annotations']) {
    const ran = await tool(['check', folder, ...args, '--format', format]);
    expect([format, ran.code]).toEqual([format, 1]);
    outputs.set(format, ran.stdout);
  }
  for (const format of ['text', 'markdown', 'html', 'json']) expect(outputs.get(format)).toContain('DROP TABLE');
  for (const [format, text] of outputs) {
    expect([format, control.exec(text)?.[0]]).toEqual([format, undefined]);
    expect(text).not.toMatch(/wJalrXUtn|IQoJb3Jp|ASIAIOSF/);
  }
  expect(githubHtml(outputs.get('markdown') ?? '')).not.toMatch(/<(?:script|img|iframe)|href="javascript:/i);
  expect(outputs.get('html')).not.toMatch(/<(?:script|img|iframe)/i);
  expect(outputs.get('annotations') ?? '').not.toMatch(/^::(?:set-output|error file=x)/m);
}, 60_000);
