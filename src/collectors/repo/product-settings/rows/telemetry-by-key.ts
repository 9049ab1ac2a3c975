import type { ReadRow } from '../row.ts';

export const telemetryByKey: readonly ReadRow[] = [
  {
    id: 'yace',
    product: 'YACE cloudwatch exporter',
    reads: 'region',
    key: String.raw`sts-region`,
    certain: true,
    source: 'nerdswords/yet-another-cloudwatch-exporter docs/configuration.md 20686603c821',
  },
  {
    id: 'wazuh',
    product: 'Wazuh aws-s3 module',
    reads: 'host',
    key: String.raw`~<sts_endpoint>\s*(?<value>[^<\s]+)`,
    certain: true,
    source: 'https://documentation.wazuh.com/current/user-manual/reference/ossec-conf/wodle-s3.html',
  },
  {
    id: 'splunk-ta',
    product: 'Splunk Add-on for AWS',
    reads: 'host',
    key: String.raw`sts_private_endpoint_url`,
    certain: true,
    source: 'https://splunk.github.io/splunk-add-on-for-amazon-web-services/',
  },
];
