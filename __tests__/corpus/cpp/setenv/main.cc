#include <cstdlib>
static const char *kAudience = "sts.amazonaws.com";
int main() {
    setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy", 1);
    return kAudience[0];
}
