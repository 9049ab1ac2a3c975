class Run
{
    void Start(ProcessStartInfo info)
    {
        info.Environment["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy";
        info.EnvironmentVariables["AWS_REGION"] = "us-east-1";
    }
}
