package com.example;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.securitytoken.AWSSecurityTokenService;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;

public final class Sts {
    private static final String ENDPOINT = "sts.amazonaws.com";

    static AWSSecurityTokenService build() {
        return AWSSecurityTokenServiceClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration(ENDPOINT, "us-east-1"))
            .build();
    }

    static AWSSecurityTokenService regional() {
        return AWSSecurityTokenServiceClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration("https://sts.eu-west-1.amazonaws.com", "eu-west-1"))
            .build();
    }
}
