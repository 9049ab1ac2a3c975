import React, { useState } from 'react';
import { Text } from 'ink';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';
import { HttpRequest } from '@smithy/protocol-http';
import { Sha256 } from '@aws-crypto/sha256-js';

export async function presign(region: string, cluster: string) {
  const signer = new SignatureV4({ service: 'sts', region, sha256: Sha256, credentials: defaultProvider() });
  return signer.presign(
    new HttpRequest({
      method: 'GET',
      protocol: 'https:',
      hostname: `sts.${region}.amazonaws.com`,
      path: '/',
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      headers: { host: `sts.${region}.amazonaws.com`, 'x-k8s-aws-id': cluster },
    }),
    { expiresIn: 60 },
  );
}

export async function presignGlobal(cluster: string) {
  const signer = new SignatureV4({ service: 'sts', region: 'us-east-1', sha256: Sha256, credentials: defaultProvider() });
  return signer.presign(
    new HttpRequest({
      hostname: 'sts.amazonaws.com',
      headers: { host: 'sts.amazonaws.com', 'x-k8s-aws-id': cluster },
    }),
  );
}

export const Login = () => {
  const [done] = useState(false);
  return <Text color={done ? 'green' : 'yellow'}>Waiting for sts.amazonaws.com…</Text>;
};
