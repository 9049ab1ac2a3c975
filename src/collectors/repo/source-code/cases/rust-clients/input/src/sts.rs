use aws_config::{BehaviorVersion, Region};
use aws_sdk_sts::{config::Builder, Client as StsClient};

const REGION: &str = "us-east-1";
static URL: &str = "https://sts.us-east-1.amazonaws.com";

async fn client() -> StsClient {
    unsafe { std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "regional") };
    let shared = aws_config::defaults(BehaviorVersion::latest()).region(Region::new(REGION)).load().await;
    StsClient::new(&shared)
}

async fn custom(shared: &aws_config::SdkConfig) -> aws_sdk_sts::Client {
    let config = aws_sdk_sts::config::Builder::from(shared)
        .endpoint_url(URL)
        .region(Region::new("eu-west-1".to_string()))
        .use_fips(true)
        .build();
    aws_sdk_sts::Client::from_conf(config)
}

#[cfg(test)]
mod tests {
    #[test]
    fn legacy() {
        std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
        let config = aws_sdk_sts::Config::builder().endpoint_url("https://sts.amazonaws.com").build();
    }
}
