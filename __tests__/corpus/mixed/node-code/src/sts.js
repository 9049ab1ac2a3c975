const AWS = require('aws-sdk');

const sts = new AWS.STS({ endpoint: 'https://sts.amazonaws.com', region: 'us-east-1' });
const regional = new AWS.STS({ endpoint: `https://sts.${process.env.AWS_REGION}.amazonaws.com` });
const fine = new AWS.STS({ region: 'eu-west-1', stsRegionalEndpoints: 'regional' });

exports.handler = async (event) => {
  if (event.source === 'sts.amazonaws.com') return;
  await sts.getCallerIdentity().promise();
};
