#include "auth.h"

void test_host(void) {
    setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy", 1);
    assert_string_equal(make("")->host, "sts.amazonaws.com");
}
