module.exports = {
  apps: [
    {
      name: 'gateway',
      script: 'src/index.js',
      env: { AWS_REGION: 'eu-west-1', AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
      env_production: {
        AWS_STS_REGIONAL_ENDPOINTS: 'regional',
      },
    },
  ],
};
