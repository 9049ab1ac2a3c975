var cs = "Driver={Amazon Athena ODBC (x64)};AwsRegion=us-east-1;AuthenticationType=ADFS;StsEndpointOverride=sts.amazonaws.com;";
var eu = "Driver={Amazon Athena ODBC (x64)};AwsRegion=eu-west-1;StsEndpointOverride=sts.eu-west-1.amazonaws.com;";
