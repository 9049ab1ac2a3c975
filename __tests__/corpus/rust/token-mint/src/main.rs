use aws_config::{BehaviorVersion, Region};
use std::env;

/// Where STS answers. `https://sts.amazonaws.com` is the global one.
const STS_ENDPOINT: &str = "https://sts.amazonaws.com";
const AUDIENCE: &str = "sts.amazonaws.com";
static XMLNS: &str = "https://sts.amazonaws.com/doc/2011-06-15/";

#[tokio::main]
async fn main() {
    let shared = aws_config::defaults(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .load()
        .await;
    let global = aws_sdk_sts::config::Builder::from(&shared)
        .endpoint_url(STS_ENDPOINT)
        .build();
    let regional = aws_sdk_sts::config::Builder::from(&shared)
        .endpoint_url("https://sts.eu-west-1.amazonaws.com")
        .build();
    let everywhere = aws_config::from_env().region("aws-global").load().await;
    env::set_var("AWS_ENDPOINT_URL_STS", "https://sts.amazonaws.com");
    unsafe { std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "regional") };
    println!("talking to sts.amazonaws.com: {:?} {:?} {:?}", global, regional, everywhere);
    tracing::warn!(host = "sts.amazonaws.com", "slow answer");
}

fn is_global(host: &str) -> bool {
    matches!(host, "sts.amazonaws.com" | "STS.AMAZONAWS.COM")
}

#[cfg(test)]
mod tests {
    #[test]
    fn knows_the_global_host() {
        std::env::set_var("AWS_STS_REGIONAL_ENDPOINTS", "legacy");
        assert!(super::is_global("sts.amazonaws.com"));
        let client = super::STS_ENDPOINT;
        assert_eq!(client, "https://sts.amazonaws.com");
    }
}
