use aws_config::BehaviorVersion;

const GLOBAL: &str = "https://sts.amazonaws.com";

#[tokio::main]
async fn main() {
    let shared = aws_config::load_defaults(BehaviorVersion::latest()).await;
    let conf = aws_sdk_sts::config::Builder::from(&shared).endpoint_url(GLOBAL).build();
    let _ = aws_sdk_sts::Client::from_conf(conf).get_caller_identity().send().await;
}

#[cfg(test)]
mod tests {
    #[test]
    fn host() {
        assert_eq!(super::host("us-east-1"), "https://sts.amazonaws.com");
    }
}
