use reqwest::Client;

pub struct Signer {
    endpoint: String,
    client: Client,
}

impl Default for Signer {
    fn default() -> Self {
        Self {
            endpoint: "https://sts.amazonaws.com".to_string(),
            client: Client::new(),
        }
    }
}

impl Signer {
    pub fn for_region(region: &str) -> Self {
        Self { endpoint: format!("https://sts.{region}.amazonaws.com"), client: Client::new() }
    }

    fn endpoint(region: Option<&str>) -> String {
        match region {
            Some(region) => format!("https://sts.{}.amazonaws.com", region),
            None => "https://sts.amazonaws.com".into(),
        }
    }

    pub async fn call(&self, body: String) -> reqwest::Result<String> {
        self.client.post(&self.endpoint).body(body).send().await?.text().await
    }

    pub async fn ping(&self) -> reqwest::Result<()> {
        self.client.get("https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15").send().await?;
        Ok(())
    }
}
