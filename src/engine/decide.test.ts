import { describe, expect, it } from '@jest/globals';
import { finding, policy } from '../../__tests__/support/sample-report.ts';
import { decide } from './decide.ts';

const options = { failOn: 'error', failOnUndecided: true } as const;
const failing = policy({ id: 'p', outcome: 'fail' });
const warning = finding({ policy: 'p', severity: 'warning' });
const open = finding({ policy: 'p', severity: 'warning', outcome: 'undecided' });
const waived = { by: 'config', reason: 'known' };

describe('the verdict', () => {
  it('passes with a violation below the threshold', () => {
    expect(decide([failing], [warning], [], options)).toMatchObject({ outcome: 'pass', exitCode: 0 });
  });

  it('is undecided when something is open beside a violation below the threshold', () => {
    expect(decide([failing], [warning, open], [], options)).toMatchObject({ outcome: 'undecided', exitCode: 3 });
  });

  it('passes when what is open is waived', () => {
    expect(decide([failing], [warning, { ...open, suppressed: waived }], [], options).outcome).toBe('pass');
  });

  it('fails on a violation at the threshold, whatever is open', () => {
    expect(decide([failing], [finding({ policy: 'p', severity: 'error' }), open], [], options).outcome).toBe('fail');
  });
});
