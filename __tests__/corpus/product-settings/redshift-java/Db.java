package example;

class Db {
  static final String URL = "jdbc:redshift:iam://c.eu-west-1.redshift.amazonaws.com:5439/dev?StsEndpointUrl=https://sts.amazonaws.com";
  void props(java.util.Properties p) {
    p.setProperty("StsEndpointUrl", "https://sts.eu-west-1.amazonaws.com");
  }
}
