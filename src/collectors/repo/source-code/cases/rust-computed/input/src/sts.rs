fn make(region: &str, shared: &aws_config::SdkConfig) -> aws_sdk_sts::Client {
    std::env::set_var("AWS_REGION", region);
    let url = format!("https://sts.{region}.amazonaws.com");
    let config = aws_sdk_sts::config::Builder::from(shared).endpoint_url(url).region(aws_config::Region::new(region.to_owned())).build();
    aws_sdk_sts::Client::from_conf(config)
}
