package corp;

import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.securitytoken.AWSSecurityTokenService;
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder;

public final class Sts {
    public static AWSSecurityTokenService client() {
        return AWSSecurityTokenServiceClientBuilder.standard()
            .withEndpointConfiguration(new EndpointConfiguration("sts.eu-west-1.amazonaws.com", "eu-west-1"))
            .build();
    }
}
