class Launcher {
  void start(ProcessBuilder builder) {
    builder.environment().putAll(Map.of("AWS_STS_REGIONAL_ENDPOINTS", "legacy", "AWS_REGION", "eu-west-1"));
    String mode = System.getenv().getOrDefault("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
  }
}
