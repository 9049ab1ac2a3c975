const aws4 = require('aws4');
const https = require('https');

function identity(credentials) {
  const options = aws4.sign(
    { service: 'sts', host: 'sts.amazonaws.com', path: '/?Action=GetCallerIdentity&Version=2011-06-15' },
    credentials,
  );
  return new Promise((resolve, reject) => https.get(options, resolve).on('error', reject));
}

function identityIn(region, credentials) {
  return aws4.sign({ service: 'sts', region, host: 'sts.' + region + '.amazonaws.com', path: '/' }, credentials);
}

function isSts(host) {
  return /^sts\.amazonaws\.com$/.test(host) || host === 'sts.amazonaws.com' || ['sts.amazonaws.com'].includes(host);
}

function xml(body) {
  return body.replace('xmlns="https://sts.amazonaws.com/doc/2011-06-15/"', '');
}

module.exports = { identity, identityIn, isSts, xml };
