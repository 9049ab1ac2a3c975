using Amazon.S3;

/// <summary>new AmazonSecurityTokenServiceClient(RegionEndpoint.USEast1)</summary>
class Other
{
    // Environment.SetEnvironmentVariable("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
    string text = "new AmazonSecurityTokenServiceConfig { ServiceURL = null }";
    object s3 = new AmazonS3Client(new AmazonS3Config { RegionEndpoint = RegionEndpoint.USEast1 });
    string region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "us-east-1";
    IAmazonSecurityTokenService injected;
}
