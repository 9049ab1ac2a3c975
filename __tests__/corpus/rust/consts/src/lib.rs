pub const STS_AUDIENCE: &str = "sts.amazonaws.com";
const NAMESPACE: &str = "https://sts.amazonaws.com/doc/2011-06-15/";

pub fn endpoint() -> String {
    std::env::var("STS_URL").unwrap_or_else(|_| "https://sts.amazonaws.com".to_string())
}

#[cfg(test)]
mod tests {
    #[test]
    fn parses() {
        assert_eq!(super::endpoint(), "https://sts.amazonaws.com");
    }
}
