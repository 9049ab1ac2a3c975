import Foundation
import AWSSTS

/// Calls `https://sts.amazonaws.com` when nothing else is set.
struct Endpoint {
    static let sts = "https://sts.amazonaws.com"
    static let audience = "sts.amazonaws.com"

    func client() async throws -> STSClient {
        let config = try await STSClient.STSClientConfiguration(region: "eu-west-1")
        config.endpoint = "https://sts.eu-west-1.amazonaws.com"
        setenv("AWS_STS_REGIONAL_ENDPOINTS", "regional", 1)
        return STSClient(config: config)
    }

    func log() {
        print("calling sts.amazonaws.com")
    }
}
