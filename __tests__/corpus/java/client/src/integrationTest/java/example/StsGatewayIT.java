package example;

class StsGatewayIT {
  static final String ENDPOINT = "https://sts.amazonaws.com";
  String regional = "https://sts.eu-west-1.amazonaws.com";
}
