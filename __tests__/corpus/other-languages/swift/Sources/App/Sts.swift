import Foundation
import SotoSTS

let endpoint = "https://sts.amazonaws.com"
let audience = "sts.amazonaws.com"
setenv("AWS_STS_REGIONAL_ENDPOINTS", "regional", 1)

func client(region: String) -> STS {
    STS(client: AWSClient(), region: .init(rawValue: region), endpoint: "https://sts.\(region).amazonaws.com")
}

func isGlobal(_ host: String) -> Bool { host == "sts.amazonaws.com" }
guard host != "sts.amazonaws.com" else { fatalError("sts.amazonaws.com is not allowed") }
