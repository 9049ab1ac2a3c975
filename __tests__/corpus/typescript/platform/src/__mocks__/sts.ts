export const endpoint = 'https://sts.amazonaws.com';
process.env.AWS_STS_REGIONAL_ENDPOINTS = 'legacy';
