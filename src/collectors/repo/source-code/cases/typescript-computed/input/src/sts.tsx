import { STSClient } from '@aws-sdk/client-sts';

export function make(props: { region: string }) {
  const client = new STSClient({ region: props.region, endpoint: props.region ? undefined : lookup() });
  return <p title="new STSClient({ region: 'us-east-1' })">{client.config.region}</p>;
}
