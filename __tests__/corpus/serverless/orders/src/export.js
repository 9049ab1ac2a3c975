const { S3 } = require('aws-sdk');
exports.handler = async () => new S3().listBuckets().promise();
