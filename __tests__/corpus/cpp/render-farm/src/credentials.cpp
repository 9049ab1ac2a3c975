#include <aws/core/client/ClientConfiguration.h>
#include <aws/sts/STSClient.h>
#include <cstdlib>
#include <string>

// sts.amazonaws.com is what the older release called.
static const char* const kStsEndpoint = "https://sts.amazonaws.com";
constexpr std::string_view kAudience{"sts.amazonaws.com"};
#define STS_HOST "sts.amazonaws.com"

Aws::STS::STSClient make_global() {
    Aws::Client::ClientConfiguration config;
    config.region = Aws::Region::AWS_GLOBAL;
    config.endpointOverride = kStsEndpoint;
    return Aws::STS::STSClient(config);
}

Aws::STS::STSClient make_regional() {
    Aws::STS::STSClientConfiguration config;
    config.endpointOverride = "sts.eu-west-1.amazonaws.com";
    config.region = "eu-west-1";
    return Aws::STS::STSClient(config);
}

Aws::STS::STSClient make_other() {
    Aws::Client::ClientConfiguration config;
    config.endpointOverride = Aws::String("https://sts.amazonaws.com");
    setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy", 1);
    putenv(const_cast<char*>("AWS_ENDPOINT_URL_STS=https://sts.eu-west-1.amazonaws.com"));
    return Aws::STS::STSClient(config);
}

bool is_sts(const std::string& host) {
    if (host == "sts.amazonaws.com") return true;
    return host.rfind("sts.", 0) == 0;
}

/* The answer's namespace is
 * https://sts.amazonaws.com/doc/2011-06-15/
 */
void fail() { AWS_LOGSTREAM_ERROR("creds", "no answer of sts.amazonaws.com"); }
