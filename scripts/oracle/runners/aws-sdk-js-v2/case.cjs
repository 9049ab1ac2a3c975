// One case of the SDK for JavaScript v2. The SDK is resolved from the working directory.
const { finish, refuse, asked } = require('./capture.cjs');

const { code, via } = asked;
if (code.profile !== undefined || code.useGlobalEndpoint !== undefined) finish({ skip: 'no such option' });
try {
  const AWS = require('aws-sdk');
  const options = {};
  if (code.region !== undefined) options.region = code.region;
  if (code.endpoint !== undefined) options.endpoint = code.endpoint;
  if (code.stsRegionalEndpoints !== undefined) options.stsRegionalEndpoints = code.stsRegionalEndpoints;
  for (const [name, option] of [
    ['useFips', 'useFipsEndpoint'],
    ['useDualstack', 'useDualstackEndpoint'],
  ]) {
    if (code[name] === undefined) continue;
    if (!(option in new AWS.Config())) finish({ skip: 'no such option' });
    options[option] = code[name];
  }
  if (via === 'client')
    options.credentials = new AWS.Credentials('AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
  new AWS.STS(options).getCallerIdentity({}, (error) =>
    error ? refuse(error) : finish({ error: 'nothing was sent' }),
  );
} catch (error) {
  refuse(error);
}
