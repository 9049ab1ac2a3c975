package com.example;

import java.net.URI;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

class Identity {
    StsClient override = StsClient.builder()
        .region(Region.EU_WEST_1)
        .endpointOverride(URI.create("https://sts.amazonaws.com"))
        .build();
    StsClient pseudo = StsClient.builder().region(Region.AWS_GLOBAL).build();
    StsClient right = StsClient.builder().region(Region.EU_WEST_1).build();
}
