const AWS = require('../src/aws');
const nock = require('nock');

beforeEach(() => {
  process.env.AWS_STS_REGIONAL_ENDPOINTS = 'legacy';
  nock('https://sts.amazonaws.com').post('/').reply(200, '<AssumeRoleResponse/>');
});

test('endpoint', () => {
  expect(new AWS.STS().endpoint.hostname).not.toBe('sts.amazonaws.com');
  expect(new AWS.STS({ endpoint: 'https://sts.amazonaws.com' }).endpoint.protocol).toBe('https:');
});
