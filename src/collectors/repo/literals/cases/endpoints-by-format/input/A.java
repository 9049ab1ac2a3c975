class A {
  URI endpointUri = URI.create("https://sts.amazonaws.com/");
  Object c = b.withEndpointConfiguration(new EndpointConfiguration("sts.amazonaws.com", "us-east-1"));
}
