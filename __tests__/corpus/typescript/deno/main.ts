Deno.env.set('AWS_STS_REGIONAL_ENDPOINTS', 'regional');
const endpoint = new URL('https://sts.amazonaws.com');
export { endpoint };
