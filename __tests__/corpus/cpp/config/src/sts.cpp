#include <aws/core/client/ClientConfiguration.h>
#include <aws/sts/STSClient.h>

// endpoint: sts.amazonaws.com
Aws::STS::STSClient globalClient() {
    Aws::Client::ClientConfiguration config;
    config.region = "eu-west-1";
    config.endpointOverride = "https://sts.amazonaws.com";
    return Aws::STS::STSClient(config);
}

Aws::STS::STSClient regionalClient() {
    Aws::Client::ClientConfiguration config;
    config.endpointOverride = "sts.eu-west-1.amazonaws.com";
    return Aws::STS::STSClient(config);
}
