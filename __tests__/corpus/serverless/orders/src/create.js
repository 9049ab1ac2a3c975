const { STS } = require('aws-sdk');
exports.handler = async () => new STS().getCallerIdentity().promise();
