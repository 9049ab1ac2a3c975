const AWS = require('aws-sdk');
const sts = new AWS.STS();
exports.handler = () => sts.getCallerIdentity().promise();
