//! Oracle runner for the AWS SDK for Rust 1.x: reads one case on standard input, builds the STS client as an ordinary
//! program would, stops at the first STS request and prints the host it was addressed to.
use aws_config::{BehaviorVersion, Region};
use aws_credential_types::Credentials;
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use serde_json::{json, Value};
use std::error::Error;
use std::io::Read;

/// Prints the answer and ends the process: the first STS request is the answer, nothing after it matters.
fn answer(id: &Value, kind: &str, text: &str) -> ! {
    println!("{}", json!({ "id": id, kind: text }));
    std::process::exit(0)
}

/// Takes the place of the network, in the clients of the credential providers too.
#[derive(Clone, Debug)]
struct Recorder {
    id: Value,
    by_provider: bool,
}

impl HttpConnector for Recorder {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = String::from_utf8_lossy(request.body().bytes().unwrap_or_default()).into_owned();
        if let Some(action) = body.split('&').find_map(|pair| pair.strip_prefix("Action=")) {
            if self.by_provider && !action.starts_with("AssumeRole") {
                answer(&self.id, "error", "the provider made no request");
            }
            let uri: http::Uri = request.uri().parse().expect("the SDK made this URI");
            let standard = if uri.scheme_str() == Some("http") { 80 } else { 443 };
            let host = uri.host().unwrap_or_default();
            match uri.port_u16().filter(|port| *port != standard) {
                Some(port) => answer(&self.id, "host", &format!("{host}:{port}")),
                None => answer(&self.id, "host", host),
            }
        }
        HttpConnectorFuture::ready(Err(ConnectorError::user("stopped before sending".into())))
    }
}

impl HttpClient for Recorder {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(source) = next {
        text = format!("{text}: {source}");
        next = source.source();
    }
    text.lines().next().unwrap_or_default().to_string()
}

async fn run(case: &Value) -> String {
    let code = &case["code"];
    let text = |name: &str| code[name].as_str().map(str::to_string);
    for name in ["stsRegionalEndpoints", "useGlobalEndpoint"] {
        if code.get(name).is_some() {
            answer(&case["id"], "skip", "no such option");
        }
    }
    let by_provider = !matches!(case["via"].as_str(), None | Some("client"));
    let mut loader = aws_config::defaults(BehaviorVersion::latest())
        .http_client(Recorder { id: case["id"].clone(), by_provider })
        .retry_config(aws_config::retry::RetryConfig::disabled());
    if !by_provider {
        let keys = Credentials::new("AKIAIOSFODNN7EXAMPLE", "secret", None, None, "oracle");
        loader = loader.credentials_provider(keys);
    }
    if let Some(region) = text("region") {
        loader = loader.region(Region::new(region));
    }
    if let Some(endpoint) = text("endpoint") {
        loader = loader.endpoint_url(endpoint);
    }
    if let Some(profile) = text("profile") {
        loader = loader.profile_name(profile);
    }
    if let Some(on) = code["useFips"].as_bool() {
        loader = loader.use_fips(on);
    }
    if let Some(on) = code["useDualstack"].as_bool() {
        loader = loader.use_dual_stack(on);
    }
    let client = aws_sdk_sts::Client::new(&loader.load().await);
    match client.get_caller_identity().send().await {
        Ok(_) => "no request was made".to_string(),
        Err(error) => chain(&error),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    // A panic of the SDK is an answer too, not a report on standard error.
    std::panic::set_hook(Box::new(|_| {}));
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).expect("a case on standard input");
    let case: Value = serde_json::from_str(&input).expect("a case in JSON");
    let id = case["id"].clone();
    let error = match tokio::spawn(async move { run(&case).await }).await {
        Ok(error) => error,
        Err(panic) => format!("panic: {panic}"),
    };
    answer(&id, "error", &error)
}
