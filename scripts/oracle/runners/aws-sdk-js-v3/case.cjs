// One case of the SDK for JavaScript v3. The SDK is resolved from this file's own folder.
const { finish, refuse, asked } = require('./capture.cjs');

const { code, via } = asked;
if (code.stsRegionalEndpoints !== undefined) finish({ skip: 'no such option' });
const { STSClient, GetCallerIdentityCommand } = require('@aws-sdk/client-sts');

async function main() {
  const options = {};
  if (code.region !== undefined) options.region = code.region;
  if (code.endpoint !== undefined) options.endpoint = code.endpoint;
  if (code.profile !== undefined) options.profile = code.profile;
  if (code.useGlobalEndpoint !== undefined) options.useGlobalEndpoint = code.useGlobalEndpoint;
  const known = new STSClient({ region: 'us-east-1' }).config;
  for (const [name, option] of [
    ['useFips', 'useFipsEndpoint'],
    ['useDualstack', 'useDualstackEndpoint'],
  ]) {
    if (code[name] === undefined) continue;
    if (!(option in known)) finish({ skip: 'no such option' });
    options[option] = code[name];
  }
  if (via === 'client')
    options.credentials = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    };
  await new STSClient(options).send(new GetCallerIdentityCommand({}));
  finish({ error: 'nothing was sent' });
}

main().catch(refuse);
