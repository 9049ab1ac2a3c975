// swift-tools-version:5.9
import PackageDescription

let package = Package(
    name: "svc",
    dependencies: [
        .package(url: "https://github.com/awslabs/aws-sdk-swift", from: "1.0.0"),
    ]
)
