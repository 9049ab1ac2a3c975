const STS = require('aws-sdk/clients/sts');
const AWS = require('aws-sdk/global');

AWS.config.update({ stsRegionalEndpoints: process.env.LEGACY ? 'legacy' : 'regional' });
const sts = new STS({ region: 'eu-west-1', endpoint: new AWS.Endpoint('https://sts.amazonaws.com') });
sts.config.update({ endpoint: `https://sts.eu-west-1.amazonaws.com` });
process.env = Object.assign({}, process.env, { AWS_STS_REGIONAL_ENDPOINTS: 'regional' });
exports.sts = sts;
