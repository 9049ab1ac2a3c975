import type { ReadRow } from '../row.ts';

export const dataByContext: readonly ReadRow[] = [
  {
    id: 'polaris',
    product: 'Apache Polaris',
    reads: 'host',
    key: String.raw`stsEndpoint|--sts-endpoint`,
    near: String.raw`polaris|storageConfigInfo|storageType`,
    certain: true,
    source:
      'apache/polaris polaris-core/src/main/java/org/apache/polaris/core/storage/aws/AwsCredentialsStorageIntegration.java 4b4218638308',
  },
  {
    id: 'lakekeeper',
    product: 'Lakekeeper',
    reads: 'host',
    key: String.raw`sts-endpoint`,
    near: String.raw`storage-profile|lakekeeper`,
    certain: true,
    source: 'lakekeeper/lakekeeper crates/lakekeeper/src/service/storage/s3.rs 90892e9cc1b5',
  },
  {
    id: 'consoleme',
    product: 'ConsoleMe',
    reads: 'host',
    key: String.raw`sts_endpoint_url`,
    near: String.raw`consoleme|account_number|aws:`,
    certain: true,
    source: 'Netflix/consoleme consoleme/lib/aws.py 011b0102685a',
  },
  {
    id: 'kestra',
    product: 'Kestra',
    reads: 'host',
    key: String.raw`stsEndpointOverride`,
    near: String.raw`kestra|stsRoleArn|namespace`,
    certain: true,
    source: 'kestra-io/plugin-aws src/main/java/io/kestra/plugin/aws/AbstractConnectionInterface.java',
  },
  {
    id: 'object-store',
    product: 'object_store (Rust)',
    reads: 'host',
    key: String.raw`aws_endpoint_url_sts`,
    near: String.raw`object_store|storage_options|delta`,
    certain: true,
    source: 'apache/arrow-rs-object-store src/aws/builder.rs 978fb48b9ea6',
  },
  {
    id: 'jclouds',
    product: 'Apache jclouds',
    reads: 'host',
    key: String.raw`(?<!\.)sts\.endpoint`,
    near: String.raw`jclouds`,
    certain: true,
    source: 'apache/jclouds apis/sts/src/main/java/org/jclouds/sts/STSApiMetadata.java 1f181bf00cf4',
  },
];
