module.exports = {
  apps: [
    {
      name: 'worker',
      script: './index.js',
      env: {
        AWS_REGION: 'eu-west-1',
        AWS_STS_REGIONAL_ENDPOINTS: 'regional',
      },
    },
  ],
};
