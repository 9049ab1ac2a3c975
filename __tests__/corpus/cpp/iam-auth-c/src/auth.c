#include <stdlib.h>
#include <string.h>
#include "auth.h"

#define DEFAULT_STS_FQDN "sts.amazonaws.com"
#define STS_XMLNS "https://sts.amazonaws.com/doc/2011-06-15/"

static const char *sts_fqdn(const char *region, char *buffer, size_t size) {
    if (region == NULL || strcmp(region, "us-east-1") == 0)
        return DEFAULT_STS_FQDN;
    snprintf(buffer, size, "sts.%s.amazonaws.com", region);
    return buffer;
}

struct request *make(const char *body) {
    struct request *r = request_new("POST", body);
    request_add_header(r, "Host", "sts.amazonaws.com");
    return r;
}

int valid(const char *host) {
    return strcmp(host, "sts.amazonaws.com") == 0;
}
