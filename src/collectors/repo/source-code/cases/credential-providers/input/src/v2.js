const AWS = require('aws-sdk');

const chained = new AWS.ChainableTemporaryCredentials({
  params: { RoleArn: 'arn:aws:iam::111122223333:role/reader' },
  stsConfig: { stsRegionalEndpoints: 'regional' },
});
const token = new AWS.TokenFileWebIdentityCredentials({ RoleArn: process.env.ROLE }, { region: 'eu-west-1', stsRegionalEndpoints: 'legacy' });
// The defaults of the SDK itself, as a bundler copies them.
const keys = { signatureCache: true, hostPrefixEnabled: true, stsRegionalEndpoints: 'legacy' };
module.exports = { chained, token, keys };
