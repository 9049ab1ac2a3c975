const AWS = require('aws-sdk');

exports.handler = async () => {
  const sts = new AWS.STS();
  return sts.getCallerIdentity({}).promise();
};
