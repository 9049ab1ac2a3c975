using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;

public static class Sts
{
    /// <summary>Calls https://sts.amazonaws.com</summary>
    public static readonly AmazonSecurityTokenServiceClient Legacy = new(new AmazonSecurityTokenServiceConfig
    {
        RegionEndpoint = RegionEndpoint.EUWest1,
        StsRegionalEndpoints = StsRegionalEndpointsValue.Legacy,
    });

    public static readonly AmazonSecurityTokenServiceClient Regional = new(new AmazonSecurityTokenServiceConfig
    {
        StsRegionalEndpoints = StsRegionalEndpointsValue.Regional,
    });

    public static readonly AmazonSecurityTokenServiceClient Fixed = new(new AmazonSecurityTokenServiceConfig
    {
        ServiceURL = "https://sts.amazonaws.com",
    });
}
