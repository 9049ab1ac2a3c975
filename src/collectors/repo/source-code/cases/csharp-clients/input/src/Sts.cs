using System;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace App;

public class Sts
{
    private const string Url = "https://sts.us-east-1.amazonaws.com";

    public IAmazonSecurityTokenService Client()
    {
        Environment.SetEnvironmentVariable("AWS_STS_REGIONAL_ENDPOINTS", "regional");
        AWSConfigs.AWSRegion = "eu-west-1";
        return new AmazonSecurityTokenServiceClient(new AmazonSecurityTokenServiceConfig
        {
            RegionEndpoint = RegionEndpoint.USEast1,
            ServiceURL = Url,
            StsRegionalEndpoints = StsRegionalEndpointsValue.Legacy,
        });
    }

    public IAmazonSecurityTokenService Other(AWSCredentials credentials)
    {
        var config = new AmazonSecurityTokenServiceConfig();
        config.RegionEndpoint = RegionEndpoint.GetBySystemName("us-west-2");
        AmazonSecurityTokenServiceConfig second = new() { UseFIPSEndpoint = true };
        return config == null ? new AmazonSecurityTokenServiceClient(credentials, second) : new AmazonSecurityTokenServiceClient(credentials, config);
    }

    public IAmazonSecurityTokenService Short() => new AmazonSecurityTokenServiceClient(RegionEndpoint.USGovCloudWest1);

    public IAmazonSecurityTokenService Plain() => new AmazonSecurityTokenServiceClient();
}
