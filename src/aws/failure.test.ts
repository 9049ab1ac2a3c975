import { describe, expect, it } from '@jest/globals';
import { explainFailure, withoutSecrets } from './failure.ts';

function failure(members: object): ReturnType<typeof explainFailure> {
  return explainFailure(Object.assign(new Error('message' in members ? String(members.message) : ''), members));
}

describe('what an error means', () => {
  it.each([
    [{ name: 'UnauthorizedOperation' }, 'denied'],
    [{ name: 'AccessDeniedException' }, 'denied'],
    [{ name: 'InvalidClientTokenId' }, 'denied'],
    [{ name: 'Odd', $metadata: { httpStatusCode: 403 } }, 'denied'],
    [{ name: 'ExpiredTokenException' }, 'expired'],
    [{ name: 'CredentialsProviderError', message: 'The SSO session has expired' }, 'expired'],
    [{ name: 'CredentialsProviderError', message: 'no such profile' }, 'no-credentials'],
    [{ name: 'RequestLimitExceeded' }, 'throttled'],
    [{ name: 'Odd', $metadata: { httpStatusCode: 429 } }, 'throttled'],
    [{ name: 'TimeoutError' }, 'timed-out'],
    [{ name: 'TimeoutError', code: 'ECONNRESET' }, 'unreachable'],
    [{ message: 'AWS SDK error wrapper for TimeoutError: socket hang up' }, 'unreachable'],
    [{ message: '', errors: [{ code: 'ECONNREFUSED' }] }, 'unreachable'],
    [{ code: 'ENOTFOUND' }, 'unreachable'],
    [{ name: 'InternalError', $metadata: { httpStatusCode: 500 } }, 'unreachable'],
    [{ name: 'SyntaxError', message: 'Unexpected token <' }, 'malformed'],
    [{ message: 'XML parse error.\n Deserialization error', $metadata: { httpStatusCode: 500 } }, 'malformed'],
    [{ name: 'InvalidVpcID.NotFound', $metadata: { httpStatusCode: 400 } }, 'incomplete'],
  ])('%j', (members, reason) => expect(failure(members).reason).toBe(reason));

  it('survives what is no error', () => {
    expect(explainFailure(undefined)).toMatchObject({ reason: 'incomplete', said: 'undefined' });
    expect(explainFailure('x').said).toBe('x');
  });

  it('takes the missing action from the words of AWS', () => {
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/r/s is not authorized to perform: ec2:DescribeVpcs because';
    expect(failure({ name: 'UnauthorizedOperation', message }).action).toBe('ec2:DescribeVpcs');
    expect(failure({ name: 'AccessDenied', message: 'no' })).not.toHaveProperty('action');
  });
});

describe('words that are safe to print', () => {
  it.each([
    ['key AKIAIOSFODNN7EXAMPLE is bad.', 'key [access key] is bad'],
    ['X-Amz-Security-Token=FwoGZXIvYXdz&x=1', 'X-Amz-Security-Token=[removed]&x=1'],
    ['signature: abcdef', 'signature: [removed]'],
    ['no. Encoded authorization failure message: 4GIOHlTkIaWHQD0Q0m6XSnuUMCm', 'no'],
    ['one\n::error::two\u0007', 'one ::error::two'],
  ])('%j', (message, safe) => expect(withoutSecrets(message)).toBe(safe));

  it('keeps them short', () => expect(withoutSecrets('word '.repeat(200))).toHaveLength(300));
});
