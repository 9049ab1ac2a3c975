const AWS = require('./aws');

const params = { RoleArn: process.env.ROLE_ARN, RoleSessionName: 'report' };

module.exports.chained = new AWS.ChainableTemporaryCredentials({
  params,
  stsConfig: { stsRegionalEndpoints: 'regional' },
});

module.exports.webIdentity = () =>
  new AWS.TokenFileWebIdentityCredentials({
    endpoint: new AWS.Endpoint('sts.eu-west-1.amazonaws.com'),
  });

module.exports.legacyReports = new AWS.TemporaryCredentials(params, null, {
  stsRegionalEndpoints: 'legacy',
});
