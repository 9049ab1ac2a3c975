// env: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' }
module.exports = { env: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' }, list: ["AWS_STS_REGIONAL_ENDPOINTS=regional"] };
const mode = read('AWS_STS_REGIONAL_ENDPOINTS', 'legacy');
if (process.env.AWS_STS_REGIONAL_ENDPOINTS === 'legacy') warn('AWS_STS_REGIONAL_ENDPOINTS=legacy is over');
