const AWS = require('aws-sdk');
const config = require('config');

AWS.config.stsRegionalEndpoints = 'regional';
AWS.config.sts = { endpoint: 'https://sts.us-west-2.amazonaws.com' };

const sts = new AWS.STS(config.get('aws.sts'));

exports.old = () => {
  const client = new AWS.STS();
  client.setEndpoint('https://sts.amazonaws.com');
  return client;
};

exports.endpointFor = (region) =>
  region ? `https://sts.${region}.amazonaws.com` : 'https://sts.amazonaws.com';

exports.sts = sts;
