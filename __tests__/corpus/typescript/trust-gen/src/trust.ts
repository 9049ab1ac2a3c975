export const github = (account: string, repo: string) => ({
  Effect: 'Allow',
  Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com` },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    StringLike: { 'token.actions.githubusercontent.com:sub': `repo:${repo}:*` },
  },
});

const AUD = 'sts.amazonaws.com';

export const irsa = (issuer: string) => ({ [`${issuer}:aud`]: AUD });

export const serviceAccount = {
  audiences: ['sts.amazonaws.com'],
  annotations: { 'eks.amazonaws.com/audience': 'sts.amazonaws.com' },
};

export const passed = { StringEquals: { 'iam:PassedToService': 'sts.amazonaws.com' } };
export const called = { 'ForAnyValue:StringEquals': { 'aws:CalledVia': ['sts.amazonaws.com'] } };
