package com.example;

import org.springframework.beans.factory.annotation.Value;

class Props {
    @Value("${sts.url:https://sts.amazonaws.com}")
    String url;

    private static final String ENDPOINT = System.getenv().getOrDefault("STS_ENDPOINT", "https://sts.amazonaws.com");
    private static final String OIDC_AUDIENCE = "sts.amazonaws.com";
}
