using Amazon;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

// Without a setting this package calls sts.amazonaws.com
var client = new AmazonSecurityTokenServiceClient(RegionEndpoint.EUWest1);
var who = await client.GetCallerIdentityAsync(new GetCallerIdentityRequest());
Console.WriteLine(who.Arn);
