import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClient;

class Old {
    AWSSecurityTokenServiceClient client() {
        AWSSecurityTokenServiceClient c = new AWSSecurityTokenServiceClient();
        c.setEndpoint("https://sts.amazonaws.com");
        return c;
    }
}
