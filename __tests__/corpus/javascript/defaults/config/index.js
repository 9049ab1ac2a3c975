module.exports = {
  sts: {
    endpoint: process.env.STS_ENDPOINT || 'https://sts.amazonaws.com',
    region: process.env.AWS_REGION || 'eu-west-1',
  },
  oidc: { aud: 'sts.amazonaws.com' },
};
