const AWS = require('aws-sdk');

AWS.config.update({ region: 'eu-west-1', stsRegionalEndpoints: 'legacy' });

exports.sts = new AWS.STS({ region: 'eu-west-1', stsRegionalEndpoints: 'regional' });
exports.old = new AWS.STS({ endpoint: 'https://sts.amazonaws.com' });
