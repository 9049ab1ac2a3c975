import * as AWS from 'aws-sdk';

const sts = new AWS.STS({
  apiVersion: '2011-06-15',
  stsRegionalEndpoints: 'legacy',
});
export default sts;
