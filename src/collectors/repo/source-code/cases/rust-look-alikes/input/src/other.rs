//! aws_sdk_sts::Config::builder().endpoint_url("https://sts.amazonaws.com")
/* std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "legacy"); */
use aws_sdk_s3::Client;

fn other(shared: &aws_config::SdkConfig) -> Client {
    let text = r#"std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "legacy")"#;
    println!("{text} {:?}", std::env::var("AWS_REGION"));
    Client::from_conf(aws_sdk_s3::config::Builder::from(shared).region(aws_config::Region::new("us-east-1")).build())
}
