export const STS_AUDIENCE = 'sts.amazonaws.com';
