process.env.AWS_STS_REGIONAL_ENDPOINTS = 'legacy';
const AWS = require('aws-sdk');
module.exports = new AWS.S3();
