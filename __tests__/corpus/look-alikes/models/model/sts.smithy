$version: "2.0"
namespace com.amazonaws.sts
@xmlNamespace(uri: "https://sts.amazonaws.com/doc/2011-06-15/")
@endpointBuiltIn("https://sts.amazonaws.com")
service AWSSecurityTokenServiceV20110615 { version: "2011-06-15" }
