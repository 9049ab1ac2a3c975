using Amazon;
using Amazon.SecurityToken;

namespace Corp;

public static class Sts
{
    public static IAmazonSecurityTokenService Client() =>
        new AmazonSecurityTokenServiceClient(new AmazonSecurityTokenServiceConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            StsRegionalEndpoints = Amazon.Runtime.StsRegionalEndpointsValue.Regional,
        });
}
