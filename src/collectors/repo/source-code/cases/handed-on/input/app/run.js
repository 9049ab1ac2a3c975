const { spawn } = require('child_process');
spawn('aws', ['sts'], { env: { ...process.env, AWS_STS_REGIONAL_ENDPOINTS: 'legacy', AWS_REGION: 'us-east-1' } });
const text = 'AWS_STS_REGIONAL_ENDPOINTS: legacy';
if (process.env.AWS_STS_REGIONAL_ENDPOINTS === 'legacy') console.log(text);
