import AWS from 'aws-sdk';
import got from 'got';

const { STS_URL = 'https://sts.amazonaws.com' } = process.env;

AWS.config.update({ region: 'eu-west-1', sts: { endpoint: 'https://sts.eu-west-1.amazonaws.com' } });

const sts = new AWS.STS({ region: 'us-east-1', ...{ stsRegionalEndpoints: 'legacy' } });

export const identity = async () => (await got.post(STS_URL, { form: { Action: 'GetCallerIdentity' } })).body;

export class Signer {
  host = 'sts.amazonaws.com';
  static defaults = Object.freeze({ hostname: 'sts.amazonaws.com', port: 443 });

  constructor({ host = 'sts.amazonaws.com', audience = 'sts.amazonaws.com' } = {}) {
    this.host = host;
    this.audience = audience;
  }

  headers() {
    return new Headers({ Host: 'sts.amazonaws.com', 'Content-Type': 'application/json' });
  }

  matches(url) {
    return new URL(url).host === 'sts.amazonaws.com' || url.startsWith('https://sts.amazonaws.com/');
  }
}

export const sources = new Map([['sts.amazonaws.com', 'STS'], ['iam.amazonaws.com', 'IAM']]);
export default sts;
