fn main() {
    std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "regional");
    std::env::set_var("AWS_ENDPOINT_URL_STS", "https://sts.amazonaws.com");
}
