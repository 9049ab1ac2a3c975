#include <aws/core/Aws.h>
#include <aws/sts/STSClient.h>
#define STS_REGION "us-east-1"

static const char* const kUrl = "https://sts.us-east-1.amazonaws.com";

void Direct() {
  setenv("AWS_STS_REGIONAL_ENDPOINTS", "regional", 1);
  putenv("AWS_REGION=us-east-1");
  Aws::Client::ClientConfiguration config;
  config.region = Aws::Region::US_EAST_1;
  config.endpointOverride = kUrl;
  config.useFIPS = true;
  Aws::STS::STSClient client(config);
}

std::shared_ptr<Aws::STS::STSClient> Shared() {
  Aws::STS::STSClientConfiguration config;
  config.region = STS_REGION;
  auto client = Aws::MakeShared<Aws::STS::STSClient>("tag", config);
  Aws::STS::STSClient braces{config};
  return std::make_shared<Aws::STS::STSClient>();
}
