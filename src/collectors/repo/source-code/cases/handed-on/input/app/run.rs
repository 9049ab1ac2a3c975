fn run() {
    std::process::Command::new("aws").env("AWS_STS_REGIONAL_ENDPOINTS", "legacy").status();
}
