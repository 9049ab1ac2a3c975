const { STS } = require('aws-sdk');
const { STSClient } = require('@aws-sdk/client-sts');

function make(region, { endpoint }) {
  const mode = process.env.MODE || 'regional';
  process.env.AWS_STS_REGIONAL_ENDPOINTS = mode;
  return [new STSClient({ region, endpoint: `https://sts.${region}.amazonaws.com` }), new STS({ endpoint })];
}
module.exports = make;
