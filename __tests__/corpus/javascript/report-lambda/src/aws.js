const AWS = require('aws-sdk');

AWS.config.update({
  region: process.env.AWS_REGION,
  stsRegionalEndpoints: 'regional',
  maxRetries: 6,
});

module.exports = AWS;
