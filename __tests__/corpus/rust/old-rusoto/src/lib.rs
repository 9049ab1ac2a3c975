use rusoto_core::{HttpClient, Region};
use rusoto_sts::StsClient;

pub fn client() -> StsClient {
    let region = Region::Custom {
        name: "us-east-1".to_owned(),
        endpoint: "https://sts.amazonaws.com".to_owned(),
    };
    StsClient::new(region)
}

pub fn near() -> StsClient {
    StsClient::new(Region::Custom {
        name: "eu-west-2".into(),
        endpoint: "sts.eu-west-2.amazonaws.com".into(),
    })
}
