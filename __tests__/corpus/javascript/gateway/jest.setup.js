process.env.AWS_STS_REGIONAL_ENDPOINTS = 'legacy';
