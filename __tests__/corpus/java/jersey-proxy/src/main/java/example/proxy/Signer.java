package example.proxy;

import com.amazonaws.DefaultRequest;
import com.amazonaws.auth.AWS4Signer;
import com.amazonaws.http.HttpMethodName;
import com.amazonaws.services.securitytoken.model.GetCallerIdentityRequest;
import java.net.URI;

public class Signer {
  private String serviceEndpoint = "https://sts.amazonaws.com";

  DefaultRequest<GetCallerIdentityRequest> presign(String cluster) {
    var request = new DefaultRequest<GetCallerIdentityRequest>(new GetCallerIdentityRequest(), "sts");
    request.setResourcePath("/");
    request.setEndpoint(URI.create("https://sts.us-east-2.amazonaws.com/"));
    request.setHttpMethod(HttpMethodName.GET);
    request.addHeader("x-k8s-aws-id", cluster);
    request.addHeader("Host", "sts.amazonaws.com");
    AWS4Signer signer = new AWS4Signer();
    signer.setServiceName("sts");
    signer.setRegionName("us-east-1");
    return request;
  }

  Signer endpoint(String serviceEndpoint) {
    this.serviceEndpoint = serviceEndpoint == null ? "https://sts.amazonaws.com" : serviceEndpoint;
    return this;
  }
}
