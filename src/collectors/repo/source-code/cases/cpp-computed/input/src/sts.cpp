#include <aws/sts/STSClient.h>

void Make(const Aws::String& region, const Aws::String& host) {
  Aws::Client::ClientConfiguration config;
  config.region = region;
  config.endpointOverride = "https://" + host;
  Aws::STS::STSClient client(config);
}
