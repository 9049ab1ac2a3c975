const { spawnSync } = require('node:child_process');

process.env.AWS_STS_REGIONAL_ENDPOINTS ??= 'regional';
process.env['AWS_ENDPOINT_URL_STS'] = 'https://sts.eu-central-1.amazonaws.com';

function tool(args, region) {
  return spawnSync('legacy-tool', args, {
    stdio: 'inherit',
    env: { ...process.env, AWS_REGION: region, AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
  });
}

function drop() {
  delete process.env.AWS_STS_REGIONAL_ENDPOINTS;
  if (process.env.AWS_STS_REGIONAL_ENDPOINTS === 'legacy') throw new Error('AWS_STS_REGIONAL_ENDPOINTS=legacy is not allowed');
}

module.exports = { tool, drop };
