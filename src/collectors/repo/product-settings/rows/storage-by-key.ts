import type { ReadRow } from '../row.ts';

export const storageByKey: readonly ReadRow[] = [
  {
    id: 'restic',
    product: 'restic s3',
    reads: 'host',
    key: String.raw`RESTIC_AWS_ASSUME_ROLE_STS_ENDPOINT`,
    certain: true,
    source: 'restic/restic internal/backend/s3/s3.go a80be1478a4c',
  },
  {
    id: 'kopia',
    product: 'Kopia s3',
    reads: 'host',
    key: String.raw`roleEndpoint|--role-endpoint`,
    certain: true,
    source: 'kopia/kopia repo/blob/s3/s3_options.go 4ebb2be6c503',
  },
  {
    id: 'pgbackrest',
    product: 'pgBackRest',
    reads: 'host',
    key: String.raw`repo\d+-s3-sts-host|PGBACKREST_REPO\d+_S3_STS_HOST`,
    certain: true,
    source: 'pgbackrest/pgbackrest build/config.yaml bd22b6809d30',
  },
  {
    id: 'os-s3',
    product: 'OpenSearch repository-s3',
    reads: 'host',
    key: String.raw`-?D?aws\.stsEndpointOverride`,
    certain: true,
    source:
      'opensearch-project/OpenSearch plugins/repository-s3/src/main/java/org/opensearch/repositories/s3/S3Service.java',
  },
  {
    id: 'es-jvm',
    product: 'Elasticsearch',
    reads: 'host',
    key: String.raw`-?D?org\.elasticsearch\.repositories\.s3\.stsEndpointOverride`,
    certain: true,
    source: 'elastic/elasticsearch modules/repository-s3 (S3Service)',
  },
  {
    id: 'pgbackrest',
    product: 'pgBackRest',
    reads: 'absence',
    key: String.raw`~\brepo(?<number>\d+)-s3-key-type["']?\s*[:=]\s*["']?(?<value>web-id)\b`,
    needs: String.raw`repo{number}-s3-sts-host|PGBACKREST_REPO{number}_S3_STS_HOST`,
    certain: true,
    source: 'pgbackrest/pgbackrest build/config.yaml bd22b6809d30',
  },
  {
    id: 'pgbackrest',
    product: 'pgBackRest',
    reads: 'absence',
    key: String.raw`~\bPGBACKREST_REPO(?<number>\d+)_S3_KEY_TYPE["']?(?:\s*[:=]\s*["']?|\s*,?\s*["']?value["']?\s*[:=]\s*["']?)(?<value>web-id)\b`,
    needs: String.raw`PGBACKREST_REPO{number}_S3_STS_HOST|repo{number}-s3-sts-host`,
    certain: true,
    source: 'pgbackrest/pgbackrest build/config.yaml bd22b6809d30',
  },
];
