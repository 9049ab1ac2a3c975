import type { ReadRow } from '../row.ts';

export const storageByContext: readonly ReadRow[] = [
  {
    id: 'thanos',
    product: 'Thanos objstore',
    reads: 'host',
    key: String.raw`sts_endpoint`,
    near: String.raw`type:\s*["\']?S3|thanos|objstore`,
    certain: true,
    source: 'thanos-io/objstore providers/s3/s3.go 4e5fd4289b50',
  },
  {
    id: 'loki',
    product: 'Grafana Loki',
    reads: 'host',
    key: String.raw`sts_endpoint|[\w.-]*s3\.sts-endpoint`,
    near: String.raw`\bloki\b|schema_config|ingester|storage_config`,
    certain: true,
    source: 'grafana/loki docs/sources/shared/configuration.md 65e30f8488e8',
  },
  {
    id: 'mimir',
    product: 'Grafana Mimir',
    reads: 'host',
    key: String.raw`sts_endpoint|[\w.-]*s3\.sts-endpoint`,
    near: String.raw`mimir|blocks_storage`,
    certain: false,
    source: 'https://grafana.com/docs/mimir/latest/configure/configuration-parameters/',
  },
  {
    id: 'rclone',
    product: 'rclone s3',
    reads: 'host',
    key: String.raw`sts_endpoint|RCLONE_S3_STS_ENDPOINT`,
    near: String.raw`type\s*=\s*s3|RCLONE`,
    certain: true,
    source: 'rclone/rclone backend/s3/s3.go 64ab1ac32260',
  },
  {
    id: 'goofys',
    product: 'goofys',
    reads: 'host',
    key: String.raw`--sts-endpoint|StsEndpoint`,
    near: String.raw`goofys`,
    certain: true,
    source: 'kahing/goofys api/common/conf_s3.go 350ff312abaa',
  },
];
