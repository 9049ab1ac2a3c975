use aws_sdk_sts::Client;

async fn load_for_sts() -> Client {
    let everywhere = aws_config::from_env().region("aws-global").load().await;
    Client::new(&everywhere)
}
