package com.example;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.securitytoken.AWSSecurityTokenService;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;

public final class Sts {
    // sts.amazonaws.com is the default host
    public static AWSSecurityTokenService global() {
        return AWSSecurityTokenServiceClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration("sts.amazonaws.com", "us-east-1"))
            .build();
    }

    public static AWSSecurityTokenService regional() {
        return AWSSecurityTokenServiceClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration("sts.eu-west-1.amazonaws.com", "eu-west-1"))
            .build();
    }
}
