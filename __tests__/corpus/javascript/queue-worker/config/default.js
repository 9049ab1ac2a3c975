module.exports = {
  aws: {
    region: process.env.AWS_REGION || 'us-east-1',
    sts: {
      endpoint: process.env.STS_ENDPOINT || 'https://sts.amazonaws.com',
      stsRegionalEndpoints: process.env.STS_MODE || 'regional',
    },
    s3: { endpoint: 'https://s3.amazonaws.com' },
  },
  oidc: { audience: process.env.OIDC_AUDIENCE || 'sts.amazonaws.com' },
};
