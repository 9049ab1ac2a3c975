/** How a table of CloudTrail events holds one of the values that the classification reads. */
export interface EventColumn {
  /** Name in the statement and in its result. */
  readonly name: string;
  /** Column of the table, with the members of its structs. */
  readonly column: string;
  /** Path into the JSON text that the column holds. */
  readonly json?: string;
  /** Where the value stands in a CloudTrail record. */
  readonly record: readonly string[];
  /** Left out of what calls are grouped by: one sample a group is enough. */
  readonly sample?: true;
}

/**
 * What the statement selects: the inputs of src/cloudtrail, no others. Columns that may hold tokens or access keys
 * (`responseelements`, `useridentity.accesskeyid`) are not among them; of `requestparameters` two members are.
 */
export const eventColumns: readonly EventColumn[] = [
  { name: 'identity_type', column: 'useridentity.type', record: ['userIdentity', 'type'] },
  { name: 'arn', column: 'useridentity.arn', record: ['userIdentity', 'arn'], sample: true },
  { name: 'principal_id', column: 'useridentity.principalid', record: ['userIdentity', 'principalId'], sample: true },
  { name: 'user_account', column: 'useridentity.accountid', record: ['userIdentity', 'accountId'] },
  { name: 'user_name', column: 'useridentity.username', record: ['userIdentity', 'userName'] },
  { name: 'identity_provider', column: 'useridentity.identityprovider', record: ['userIdentity', 'identityProvider'] },
  { name: 'invoked_by', column: 'useridentity.invokedby', record: ['userIdentity', 'invokedBy'] },
  {
    name: 'issuer_arn',
    column: 'useridentity.sessioncontext.sessionissuer.arn',
    record: ['userIdentity', 'sessionContext', 'sessionIssuer', 'arn'],
  },
  { name: 'event_name', column: 'eventname', record: ['eventName'] },
  { name: 'aws_region', column: 'awsregion', record: ['awsRegion'] },
  { name: 'source_address', column: 'sourceipaddress', record: ['sourceIPAddress'], sample: true },
  { name: 'user_agent', column: 'useragent', record: ['userAgent'] },
  { name: 'error_code', column: 'errorcode', record: ['errorCode'] },
  { name: 'account', column: 'recipientaccountid', record: ['recipientAccountId'] },
  { name: 'role_arn', column: 'requestparameters', json: '$.roleArn', record: ['requestParameters', 'roleArn'] },
  {
    name: 'role_session',
    column: 'requestparameters',
    json: '$.roleSessionName',
    record: ['requestParameters', 'roleSessionName'],
    sample: true,
  },
  {
    name: 'endpoint_type',
    column: 'additionaleventdata',
    json: '$.RequestDetails.endpointType',
    record: ['additionalEventData', 'RequestDetails', 'endpointType'],
  },
  {
    name: 'serving_region',
    column: 'additionaleventdata',
    json: '$.RequestDetails.awsServingRegion',
    record: ['additionalEventData', 'RequestDetails', 'awsServingRegion'],
  },
  { name: 'host', column: 'tlsdetails.clientprovidedhostheader', record: ['tlsDetails', 'clientProvidedHostHeader'] },
  { name: 'vpc_endpoint', column: 'vpcendpointid', record: ['vpcEndpointId'] },
  { name: 'from_console', column: 'sessioncredentialfromconsole', record: ['sessionCredentialFromConsole'] },
];

/** Columns by which copies of a call are told; they are not in the result. */
export const idColumns: readonly EventColumn[] = [
  { name: 'event_id', column: 'eventid', record: ['eventID'] },
  { name: 'shared_event_id', column: 'sharedeventid', record: ['sharedEventID'] },
  { name: 'request_id', column: 'requestid', record: ['requestID'] },
  { name: 'original_event_id', column: 'addendum.originaleventid', record: ['addendum', 'originalEventID'] },
  { name: 'original_request_id', column: 'addendum.originalrequestid', record: ['addendum', 'originalRequestID'] },
];

/** Columns without which no statement can be made. */
export const neededColumns: readonly string[] = ['eventsource', 'eventtime', 'awsregion', 'sourceipaddress'];
