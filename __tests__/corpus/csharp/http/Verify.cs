using System.Net.Http;

public sealed class Verify
{
    private static readonly Uri Sts = new("https://sts.amazonaws.com/");
    private const string EventSource = "sts.amazonaws.com";

    public Task<HttpResponseMessage> Call(HttpClient client) =>
        client.PostAsync("https://sts.eu-west-1.amazonaws.com/", null);
}
