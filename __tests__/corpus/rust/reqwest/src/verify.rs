pub async fn verify(client: &reqwest::Client) -> reqwest::Result<String> {
    client
        .post("https://sts.amazonaws.com/")
        .body("Action=GetCallerIdentity&Version=2011-06-15")
        .send()
        .await?
        .text()
        .await
}

pub fn is_sts(host: &str) -> bool {
    matches!(host, "sts.amazonaws.com" | "sts.us-east-1.amazonaws.com")
}
