using Xunit;

namespace VaultDoor.Tests;

public class StsFactoryTests
{
    [Fact]
    public void GlobalIsTheOldHost()
    {
        Environment.SetEnvironmentVariable("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
        Assert.Equal("https://sts.amazonaws.com/", new StsFactory().Global().Config.ServiceURL);
    }
}
