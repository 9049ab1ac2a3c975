//! Uses https://sts.amazonaws.com only when told to.
use aws_config::{BehaviorVersion, Region};

async fn clients() -> (aws_sdk_sts::Client, aws_sdk_sts::Client) {
    let shared = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let global = aws_sdk_sts::config::Builder::from(&shared)
        .endpoint_url("https://sts.amazonaws.com")
        .build();
    let regional = aws_sdk_sts::config::Builder::from(&shared)
        .region(Region::new("eu-west-1"))
        .endpoint_url("https://sts.eu-west-1.amazonaws.com")
        .build();
    (aws_sdk_sts::Client::from_conf(global), aws_sdk_sts::Client::from_conf(regional))
}
