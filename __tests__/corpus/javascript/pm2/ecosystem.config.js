module.exports = {
  apps: [
    {
      name: 'worker',
      script: './worker.js',
      env: { NODE_ENV: 'production', AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
    },
  ],
};
