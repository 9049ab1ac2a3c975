const AWS = require('aws-sdk');

AWS.config.update({ region: 'eu-central-1', stsRegionalEndpoints: 'regional' });
AWS.config.sts = { endpoint: 'https://sts.eu-central-1.amazonaws.com' };

const options = { region: 'us-east-1', stsRegionalEndpoints: 'legacy' };
const sts = new AWS.STS(options);
const other = new AWS.STS({ ...options, apiVersion: '2011-06-15', useFipsEndpoint: true });

process.env.AWS_REGION = 'us-east-1';
process.env['AWS_ENDPOINT_URL_STS'] ??= 'https://sts.us-east-1.amazonaws.com';
Object.assign(process.env, { AWS_SDK_LOAD_CONFIG: '1' });

module.exports = { sts, other };
