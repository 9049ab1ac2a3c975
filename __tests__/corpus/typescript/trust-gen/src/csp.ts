export const saml = 'https://signin.aws.amazon.com/saml';
export const csp = ["default-src 'self'", "connect-src 'self' https://sts.amazonaws.com"].join('; ');
export const docs = 'https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html';
export const arn = 'arn:aws:sts::111122223333:assumed-role/ops/session';
