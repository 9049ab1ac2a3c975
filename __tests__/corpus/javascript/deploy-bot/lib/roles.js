'use strict';

const AWS = require('aws-sdk');

AWS.config.update({ region: process.env.AWS_REGION || 'eu-west-1' });

// talks to sts.amazonaws.com unless told otherwise
const sts = new AWS.STS({ apiVersion: '2011-06-15' });

exports.assume = function assume(roleArn, cb) {
  sts.assumeRole({ RoleArn: roleArn, RoleSessionName: 'deploy-bot' }, cb);
};

exports.eks = () => new AWS.STS({ endpoint: 'sts.amazonaws.com', region: 'us-east-1' });

exports.audience = 'sts.amazonaws.com';
