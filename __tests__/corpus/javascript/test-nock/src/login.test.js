const nock = require('nock');

test('login', () => {
  nock('https://sts.amazonaws.com').post('/').reply(200, {});
});
