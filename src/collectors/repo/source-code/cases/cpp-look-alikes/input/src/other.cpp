#include <aws/s3/S3Client.h>
#include <aws/sts/STSClient.h>

// setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy", 1);
Aws::STS::STSClient Make(const Aws::Client::ClientConfiguration& config);
std::shared_ptr<Aws::STS::STSClient> client_;

void Other() {
  const char* text = "setenv(\"AWS_STS_REGIONAL_ENDPOINTS\", \"legacy\", 1)";
  Aws::Client::ClientConfiguration config;
  config.region = "us-east-1";
  Aws::S3::S3Client s3(config);
  const char* region = std::getenv("AWS_REGION");
}
