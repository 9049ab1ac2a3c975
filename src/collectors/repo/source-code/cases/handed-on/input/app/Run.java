class Run {
  void run(ProcessBuilder builder) {
    builder.environment().put("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
    if ("legacy".equals(System.getenv("AWS_STS_REGIONAL_ENDPOINTS"))) throw new Error();
  }
}
