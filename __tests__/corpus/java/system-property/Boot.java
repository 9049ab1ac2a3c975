class Boot {
    static {
        System.setProperty("aws.endpointUrlSts", "https://sts.amazonaws.com");
    }
    static final String EVENT_SOURCE = "sts.amazonaws.com";
    static final String AUDIENCE = "sts.amazonaws.com";
}
