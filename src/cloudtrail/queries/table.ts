import { hiveName, hiveText } from './quote.ts';
import type { TableShape } from './table-shape.ts';

/** Where a trail writes, and what the table shall cover. */
export interface TableOptions {
  readonly database: string;
  readonly table: string;
  readonly bucket: string;
  /** Folder in the bucket, before `AWSLogs`; empty for none. */
  readonly prefix: string;
  /** Organisation whose trail it is: the accounts are one folder lower. */
  readonly organization: string | null;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** First day of the table, `YYYY-MM-DD`. */
  readonly since: string;
}

const useridentity =
  'struct<type:string,principalid:string,arn:string,accountid:string,invokedby:string,username:string,' +
  'identityprovider:string,sessioncontext:struct<attributes:struct<mfaauthenticated:string,creationdate:string>,' +
  'sessionissuer:struct<type:string,principalid:string,arn:string,accountid:string,username:string>>>';

// Access keys and response elements are in the files; this table does not show them.
const columns: readonly (readonly [name: string, type: string])[] = [
  ['eventversion', 'string'],
  ['useridentity', useridentity],
  ['eventtime', 'string'],
  ['eventsource', 'string'],
  ['eventname', 'string'],
  ['awsregion', 'string'],
  ['sourceipaddress', 'string'],
  ['useragent', 'string'],
  ['errorcode', 'string'],
  ['errormessage', 'string'],
  ['requestparameters', 'string'],
  ['additionaleventdata', 'string'],
  ['requestid', 'string'],
  ['eventid', 'string'],
  ['readonly', 'string'],
  ['resources', 'array<struct<arn:string,accountid:string,type:string>>'],
  ['eventtype', 'string'],
  ['recipientaccountid', 'string'],
  ['sharedeventid', 'string'],
  ['vpcendpointid', 'string'],
  ['eventcategory', 'string'],
  ['addendum', 'struct<reason:string,updatedfields:string,originalrequestid:string,originaleventid:string>'],
  ['sessioncredentialfromconsole', 'string'],
  ['tlsdetails', 'struct<tlsversion:string,ciphersuite:string,clientprovidedhostheader:string>'],
];

/** The table that `tableStatement` makes. */
export const wholeShape: TableShape = {
  columns: new Map(columns),
  partitions: [
    { name: 'account', projection: 'enum' },
    { name: 'region', projection: 'enum' },
    { name: 'day', projection: 'date', format: 'yyyy/MM/dd' },
  ],
};

/**
 * CREATE TABLE for Athena: partitions by account, Region and day are worked out from the layout of the bucket, so none
 * has to be added. Formats and properties: Athena user guide, "Create the table for CloudTrail logs using partition projection".
 */
export function tableStatement(options: TableOptions): string {
  const prefix = options.prefix.replace(/^\/+|\/+$/g, '');
  const organization = options.organization === null ? '' : `/${options.organization}`;
  const base = `s3://${options.bucket}/${prefix === '' ? '' : `${prefix}/`}AWSLogs${organization}`;
  const properties: readonly (readonly [string, string])[] = [
    ['classification', 'cloudtrail'],
    ['projection.enabled', 'true'],
    ['projection.account.type', 'enum'],
    ['projection.account.values', options.accounts.join(',')],
    ['projection.region.type', 'enum'],
    ['projection.region.values', options.regions.join(',')],
    ['projection.day.type', 'date'],
    ['projection.day.format', 'yyyy/MM/dd'],
    ['projection.day.interval', '1'],
    ['projection.day.interval.unit', 'DAYS'],
    ['projection.day.range', `${options.since.replaceAll('-', '/')},NOW`],
    ['storage.location.template', `${base}/\${account}/CloudTrail/\${region}/\${day}`],
  ];
  const database = options.database === '' ? '' : `${hiveName(options.database)}.`;
  return `CREATE EXTERNAL TABLE IF NOT EXISTS ${database}${hiveName(options.table)} (
${columns.map(([name, type]) => `  ${hiveName(name)} ${type}`).join(',\n')}
)
PARTITIONED BY (\`account\` string, \`region\` string, \`day\` string)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION ${hiveText(`${base}/`)}
TBLPROPERTIES (
${properties.map(([name, value]) => `  ${hiveText(name)} = ${hiveText(value)}`).join(',\n')}
)`;
}
