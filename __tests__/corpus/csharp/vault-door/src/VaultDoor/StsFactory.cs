using System;
using System.Net.Http;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace VaultDoor;

/// <summary>Makes clients of STS; <c>https://sts.amazonaws.com</c> is the old default.</summary>
public sealed class StsFactory
{
    private const string GlobalUrl = "https://sts.amazonaws.com";
    private const string ClientIdAudience = "sts.amazonaws.com";
    public string Endpoint { get; set; } = "https://sts.amazonaws.com/";

    public IAmazonSecurityTokenService Global() =>
        new AmazonSecurityTokenServiceClient(new AmazonSecurityTokenServiceConfig
        {
            ServiceURL = GlobalUrl,
            AuthenticationRegion = "us-east-1",
        });

    public IAmazonSecurityTokenService Legacy()
    {
        var config = new AmazonSecurityTokenServiceConfig
        {
            RegionEndpoint = RegionEndpoint.EUCentral1,
            StsRegionalEndpoints = StsRegionalEndpointsValue.Legacy,
        };
        return new AmazonSecurityTokenServiceClient(config);
    }

    public IAmazonSecurityTokenService Regional()
    {
        var config = new AmazonSecurityTokenServiceConfig();
        config.StsRegionalEndpoints = StsRegionalEndpointsValue.Regional;
        config.ServiceURL = "https://sts.eu-central-1.amazonaws.com";
        return new AmazonSecurityTokenServiceClient(config);
    }

    public static void Prepare()
    {
        Environment.SetEnvironmentVariable("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_STS", "https://sts.eu-central-1.amazonaws.com");
    }

    public static bool IsGlobal(Uri uri) =>
        string.Equals(uri.Host, "sts.amazonaws.com", StringComparison.OrdinalIgnoreCase);

    public void Explain(Exception e) =>
        throw new InvalidOperationException("sts.amazonaws.com could not be reached", e);
}
