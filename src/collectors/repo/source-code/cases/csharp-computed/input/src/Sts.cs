using Amazon.SecurityToken;

class Sts
{
    object Make(string region, Options options)
    {
        Environment.SetEnvironmentVariable("AWS_REGION", region);
        var config = new AmazonSecurityTokenServiceConfig { ServiceURL = $"https://sts.{region}.amazonaws.com", RegionEndpoint = options.Region };
        return new AmazonSecurityTokenServiceClient(config);
    }
}
