declare module 'aws-legacy' {
  export interface Config {
    /** 'legacy' sends requests to sts.amazonaws.com */
    stsRegionalEndpoints?: 'legacy' | 'regional';
    endpoint: 'https://sts.amazonaws.com';
  }
}
