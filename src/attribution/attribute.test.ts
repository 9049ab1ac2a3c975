import { describe, expect, it } from '@jest/globals';
import { sampleEvent } from '../cloudtrail/sample-events.ts';
import { Tally } from '../cloudtrail/tally.ts';
import { read as callersOf } from '../collectors/derived/sts-regional-callers/read.ts';
import { type AnyFact, type Finding, inRepo, makeFact } from '../model/index.ts';
import { attribute } from './attribute.ts';

const orders = 'arn:aws:iam::111122223333:role/orders';

function span(line: number) {
  return { start: { line, column: 5 }, end: { line, column: 20 } };
}

function reference(role: string, path: string, workload: string | null, line = 7): AnyFact {
  const key = path.startsWith('.github/') ? 'role-to-assume' : 'role_arn';
  const label = `${key} ${role}`;
  const data = { role, key, workload };
  return makeFact({ kind: 'iam-role-reference', key: `${line}`, label, data, place: inRepo(path, span(line)) });
}

function workload(id: string, parent: string | null = null): AnyFact {
  const path = id.slice(id.indexOf(':') + 1).split('#')[0] ?? '';
  const type = id.startsWith('function:') ? 'function' : 'other';
  const data = { workload: id, type, parent, directory: '.', runtime: 'unknown' } as const;
  return makeFact({ kind: 'workload', key: id, label: id, data, place: inRepo(path, span(1)) });
}

function client(name: string, of: string): AnyFact {
  const data = {
    client: name,
    package: name,
    ecosystem: 'pypi',
    version: '1.26.27',
    constraint: null,
    from: 'lock-file',
    direct: true,
    workload: of,
    directory: '.',
  } as const;
  return makeFact({ kind: 'aws-client', key: `${of}/${name}`, label: name, data, place: inRepo('lock', span(2)) });
}

const bare: Omit<Finding, 'primary'> = {
  policy: 'p',
  outcome: 'violation',
  severity: 'error',
  confidence: 'high',
  message: 'M',
  why: 'W',
  fix: 'F',
  related: [],
  fingerprint: 'f',
};

/** The finding about the calls of an event, led back; `repository` is the one that is checked. */
function led(event: object, facts: readonly AnyFact[], repository: string | null = 'example/app'): Finding {
  const tally = new Tally();
  tally.add(sampleEvent(1, event as Record<string, unknown>));
  const [call] = tally.facts(new Date('2026-11-23T12:00:00Z'));
  if (call === undefined) throw new Error('no call was counted');
  const finding: Finding = { ...bare, fact: call.id, primary: call.place };
  const [result] = attribute([finding], {
    facts: [call, ...facts],
    repository: repository ?? undefined,
    prefix: 'services/',
  });
  if (result === undefined) throw new Error('the finding is lost');
  return result;
}

function anchorOf(finding: Finding): string | undefined {
  const { primary } = finding;
  if (primary.origin !== 'live' || primary.anchor === undefined) return undefined;
  return `${primary.anchor.path}:${primary.anchor.span.start.line}`;
}

const deploy = '.github/workflows/deploy.yml';
const other = '.github/workflows/other.yml';
const oidc = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const byWorkflow = (subject: string) => ({
  eventName: 'AssumeRoleWithWebIdentity',
  userIdentity: { type: 'WebIdentityUser', userName: subject, identityProvider: oidc },
  requestParameters: { roleArn: orders, roleSessionName: 'GitHubActions' },
  userAgent: 'aws-sdk-js/3.500.0 configure-aws-credentials-for-github-actions md/run_id#17',
});
const byLambda = (name: string) => ({
  userIdentity: {
    type: 'AssumedRole',
    arn: `arn:aws:sts::111122223333:assumed-role/orders/${name}`,
    sessionContext: { sessionIssuer: { arn: orders } },
  },
  userAgent: 'Boto3/1.26.27 exec-env/AWS_Lambda_python3.9',
});
const byPod = (subject: string) => ({
  userIdentity: {
    type: 'WebIdentityUser',
    userName: subject,
    identityProvider: 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EX',
  },
  requestParameters: { roleArn: orders },
});

function serviceAccount(name: string, roleArn: string | null): AnyFact {
  const id = `service-account:app.yaml#${name}`;
  const data = {
    serviceAccount: name,
    roleArn,
    regionalSts: 'default',
    annotation: null,
    value: null,
    workload: id,
  } as const;
  return makeFact({ kind: 'eks-service-account', key: name, label: name, data, place: inRepo('app.yaml', span(3)) });
}

describe('a caller that a file names', () => {
  it('is certain when account and name agree, whatever the path of the role', () => {
    for (const role of [orders, 'arn:aws:iam::111122223333:role/team/orders']) {
      const found = led({}, [reference(role, 'main.tf', 'resource:main.tf#a')]);
      expect(found.message).toBe('M; set up in services/main.tf:7');
      expect(anchorOf(found)).toBe('main.tf:7');
      expect(found.related).toMatchObject([{ message: `names the caller: role_arn ${role}` }]);
    }
  });

  it.each([
    ['the account is not written', 'orders'],
    ['it is of another account', 'arn:aws:iam::444455556666:role/orders'],
  ])('is only likely when %s', (_, role) => {
    const found = led({}, [reference(role, 'main.tf', null)]);
    expect(found.message).toBe('M; likely set up in services/main.tf:7');
    expect(anchorOf(found)).toBe('main.tf:7');
  });

  it('is the certain place when others only share its name', () => {
    const likely = reference('orders', 'a.tf', null);
    expect(anchorOf(led({}, [likely, reference(orders, 'b.tf', null)]))).toBe('b.tf:7');
  });

  it.each([
    'unknown',
    'orders-2',
    'arn:aws:iam::111122223333:user/orders',
    '${var.role}',
    '',
  ])('is not found by %j', (role) => {
    const found = led({}, [reference(role, 'main.tf', null)]);
    expect(found).toMatchObject({ message: 'M', fix: 'F', related: [] });
    expect(anchorOf(found)).toBeUndefined();
  });

  it('is none of several: three are listed, nothing is anchored', () => {
    const places = ['a.tf', 'b.tf', 'c.tf', 'd.tf'].map((path) => reference(orders, path, null));
    const found = led({}, places);
    expect(found.message).toBe('M; by one of 4 places in this repository');
    expect(found.related.map((one) => one.message)).toEqual(Array(3).fill(`may be the caller: role_arn ${orders}`));
    expect(found.fix).toMatch(/^Find out which of these places/);
    expect(anchorOf(found)).toBeUndefined();
  });

  it('is the one of several in whose workload the calling client runs', () => {
    const workloads = [workload('job:a.yml#a'), workload('step:a.yml#a/1', 'job:a.yml#a'), workload('job:b.yml#b')];
    const places = [reference(orders, 'a.yml', 'job:a.yml#a'), reference(orders, 'b.yml', 'job:b.yml#b')];
    const found = led({}, [...workloads, ...places, client('boto3', 'step:a.yml#a/1')]);
    expect(anchorOf(found)).toBe('a.yml:7');
  });

  it('is told by where its role is made only when nothing says where it is used', () => {
    const data = { role: 'orders', key: 'name', workload: null };
    const place = inRepo('iam.tf', span(2));
    const made = makeFact({ kind: 'iam-role-reference', key: 'r', label: 'name orders', data, place });
    expect(led({}, [made]).message).toBe('M; its role is named in services/iam.tf:2');
    expect(anchorOf(led({}, [made, reference('orders', 'main.tf', 'function:main.tf#fn')]))).toBe('main.tf:7');
  });

  it('is one place when one workload names it twice', () => {
    const twice = [reference(orders, 'main.tf', 'x', 9), reference(orders, 'main.tf', 'x', 4)];
    expect(anchorOf(led({}, twice))).toBe('main.tf:4');
  });
});

describe('a workflow', () => {
  const subject = 'repo:example/app:ref:refs/heads/main';

  it('is certain in its own repository, and the fix is that of the action', () => {
    const found = led(byWorkflow(subject), [
      reference(orders, deploy, `job:${deploy}#a`),
      reference(orders, 'x.tf', 'x'),
    ]);
    expect(found.message).toBe(`M; set up in services/${deploy}:7 (workflow run 17)`);
    expect(found.fix).toMatch(/^Give the credentials action in services\/\.github\/workflows\/deploy\.yml:7/);
  });

  it('is another repository when the subject says so, whatever this one names', () => {
    const found = led(byWorkflow('repo:example/other:ref:x'), [reference(orders, deploy, null)]);
    expect(found.message).toBe('M; by workflows of example/other (workflow run 17)');
    expect(found.fix).toMatch(/^Change its workflows in example\/other: /);
    expect(anchorOf(found)).toBeUndefined();
  });

  it('is likely where git does not name this repository', () => {
    const facts = [reference(orders, deploy, null)];
    expect(led(byWorkflow(subject), facts, null).message).toMatch(/; likely set up in /);
  });

  it('is the file that the subject names', () => {
    const file = `repo:example/app:job_workflow_ref:example/app/${other}@refs/heads/main`;
    const facts = [reference(orders, deploy, 'a'), reference(orders, other, 'b')];
    expect(anchorOf(led(byWorkflow(file), facts))).toBe(`${other}:7`);
  });

  it('is likely the only step with a computed role, and none of two', () => {
    const one = reference('unknown', deploy, 'a');
    expect(led(byWorkflow(subject), [one]).message).toMatch(/; likely set up in /);
    expect(led(byWorkflow(subject), [one, reference('unknown', other, 'b')]).message).toMatch(/by one of 2 places/);
  });

  it('is known by the sessions that the action names, too', () => {
    const session = {
      userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/orders/GitHubActions' },
    };
    const facts = [reference(orders, deploy, 'a'), reference(orders, 'main.tf', 'b')];
    expect(anchorOf(led(session, facts))).toBe(`${deploy}:7`);
  });
});

describe('a pod and a function', () => {
  it('are not what a workflow names: it only names their role', () => {
    const facts = [reference(orders, deploy, 'a')];
    for (const event of [byPod('system:serviceaccount:shop:orders'), byLambda('fn')]) {
      const found = led(event, facts);
      expect(found.message).toBe(`M; its role is named in services/${deploy}:7`);
      expect(found.fix).toMatch(
        /^Find what runs with the role that services\/.github\/workflows\/deploy.yml:7 names, and there set /,
      );
    }
  });

  it('are found by the name of the service account when its role is computed', () => {
    const facts = [serviceAccount('orders', 'unknown'), serviceAccount('cart', 'unknown')];
    const found = led(byPod('system:serviceaccount:shop:orders'), facts);
    expect(found.message).toBe('M; likely set up in services/app.yaml:3');
    expect(found.fix).toMatch(/sts-regional-endpoints: "true", or move boto3@1\.26\.27 to 1\.40\.0 or later\.$/);
    expect(led(byPod('system:serviceaccount:shop:other'), facts).related).toEqual([]);
    const elsewhere = serviceAccount('orders', 'arn:aws:iam::111122223333:role/x');
    expect(led(byPod('system:serviceaccount:shop:orders'), [elsewhere]).related).toEqual([]);
  });

  it.each(['Orders', 'shop-Orders-1A2B3C4D5E6F'])('are found by the name of the function: %s', (name) => {
    const found = led(byLambda(name), [workload('function:template.yaml#Orders'), workload('function:t.yaml#Ord')]);
    expect(anchorOf(found)).toBe('template.yaml:1');
    expect(found.message).toMatch(/likely/);
  });
});

it('leads the caller of a Regional endpoint back as well, without advice about the global one', () => {
  const tally = new Tally();
  const regional = { endpointType: 'regional', awsServingRegion: 'us-east-1' };
  tally.add(sampleEvent(1, { additionalEventData: { RequestDetails: regional }, tlsDetails: undefined }));
  const facts: AnyFact[] = [...tally.facts(new Date('2026-11-23T12:00:00Z')), reference(orders, 'main.tf', null)];
  const [caller] = [...callersOf(facts)];
  if (caller === undefined) throw new Error('no caller');
  const finding = { ...bare, fact: caller.id, primary: caller.place };
  const [found] = attribute([finding], { facts: [...facts, caller as AnyFact], repository: undefined, prefix: '' });
  expect(found).toMatchObject({
    message: 'M; set up in main.tf:7',
    fix: 'F',
    primary: { origin: 'derived', at: { origin: 'live', anchor: { path: 'main.tf' } } },
  });
});

describe('the fix', () => {
  const endpoint = (host: string, endpointScope: 'global' | 'regional'): AnyFact =>
    makeFact({
      kind: 'effective-sts-endpoint',
      key: 'e',
      label: 'boto3 1.26.27 in image:Dockerfile',
      place: { origin: 'derived', at: inRepo('requirements.txt', span(1)), from: [] },
      data: {
        workload: 'image:Dockerfile',
        client: 'boto3',
        versions: '1.26.27',
        via: 'client',
        host,
        endpointScope,
        endpointRegion: 'none',
        clientRegion: 'unknown',
        sameRegion: 'unknown',
        decidedBy: 'default',
        confidence: 'high',
        chain: [],
        rests: 'repo',
      },
    });

  it('is what this client at this version reads, and the line that decides', () => {
    const found = led({}, [reference(orders, 'main.tf', null), endpoint('sts.amazonaws.com', 'global')]);
    expect(found.fix).toBe(
      'In services/main.tf:7, set AWS_STS_REGIONAL_ENDPOINTS=regional and AWS_DEFAULT_REGION=<its Region>, or move boto3@1.26.27 to 1.40.0 or later; services/requirements.txt:1 is what decides now.',
    );
    expect(found.related.at(-1)?.message).toBe('boto3 1.26.27 in image:Dockerfile resolves to sts.amazonaws.com');
  });

  it('is to deploy when this commit is Regional already', () => {
    const found = led({}, [reference(orders, 'main.tf', null), endpoint('sts.eu-west-1.amazonaws.com', 'regional')]);
    expect(found.fix).toMatch(/^By this commit boto3 .* resolves to sts\.eu-west-1\.amazonaws\.com: deploy it/);
  });

  it.each([
    ['aws-sdk-go-v2/1.30.3', 'set AWS_REGION=<its Region>'],
    ['aws-sdk-js/2.1000.0', 'set AWS_STS_REGIONAL_ENDPOINTS=regional and AWS_REGION=<its Region>'],
    ['aws-sdk-go/1.20.0', 'if aws-sdk-go-v1@1.20.0 reads them, or move it to its newest version'],
    ['curl/8.5.0', 'if its SDK reads them'],
  ])('fits %s', (userAgent, expected) => {
    expect(led({ userAgent }, [reference(orders, 'main.tf', null)]).fix).toContain(expected);
  });
});
