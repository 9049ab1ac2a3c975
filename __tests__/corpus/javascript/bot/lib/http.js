const https = require('node:https');
const axios = require('axios');
const { defaultProvider } = require('@aws-sdk/credential-provider-node');
const { STS } = require('@aws-sdk/client-sts');

const api = axios.create({ baseURL: 'https://sts.amazonaws.com', timeout: 5000 });

function raw(done) {
  const req = https.request({ hostname: 'sts.amazonaws.com', path: '/', method: 'POST' }, done);
  req.setHeader('Host', 'sts.amazonaws.com');
  req.end();
}

function regional(region) {
  const host = ['sts', region, 'amazonaws.com'].join('.');
  const url = 'https://sts.' + region + '.amazonaws.com/';
  return new STS({ region, endpoint: { hostname: host, protocol: 'https:', path: '/', url } });
}

const credentials = defaultProvider({ roleAssumerWithWebIdentity: null, clientConfig: { region: 'eu-west-1' } });

module.exports = { api, raw, regional, credentials, allowlist: ['sts.amazonaws.com'] };
