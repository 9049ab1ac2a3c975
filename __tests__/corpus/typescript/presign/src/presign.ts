import { SignatureV4 } from '@smithy/signature-v4';

const host = 'sts.amazonaws.com';

export async function presign(signer: SignatureV4) {
  return signer.presign({ method: 'GET', protocol: 'https:', hostname: host, path: '/', headers: { host } });
}
