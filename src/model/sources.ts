/** Where the event sources `s3`, `logs-insights` and `athena` find the trail; as in the configuration, under `sources`. */
export interface SourceOptions {
  /** Accounts whose logs are read; all that the trail has where absent. */
  readonly accounts?: readonly string[];
  /** Region of the table, the log group and the bucket. */
  readonly region?: string;
  /** `s3://bucket/prefix` that holds `AWSLogs`. */
  readonly bucket?: string;
  /** Organization whose trail it is. */
  readonly organization?: string;
  /** Name or ARN of the log group that the trail writes to. */
  readonly 'log-group'?: string;
  /** `database.table` of Athena. */
  readonly table?: string;
  readonly catalog?: string;
  readonly 'work-group'?: string;
  /** `s3://` address for the results of Athena, where the work group has none. */
  readonly results?: string;
  /** How long `s3`, `logs-insights` and `athena` may read: `1800`. */
  readonly 'max-seconds'?: string;
  /** What may be read without `--yes`: `10GB`. */
  readonly 'max-bytes'?: string;
}
