using System;

Environment.SetEnvironmentVariable("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
const string Audience = "sts.amazonaws.com";
Console.WriteLine($"token for {Audience}, not for https://sts.amazonaws.com");
