const AWS = require('aws-sdk');

AWS.config.update({
  region: process.env.AWS_REGION,
  stsRegionalEndpoints: 'regional',
});

module.exports = { sts: new AWS.STS(), s3: new AWS.S3() };
