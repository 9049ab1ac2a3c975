// swift-tools-version:5.9
import PackageDescription

let package = Package(
    name: "Uploader",
    dependencies: [
        .package(url: "https://github.com/awslabs/aws-sdk-swift", from: "0.36.0"),
        .package(url: "https://github.com/soto-project/soto.git", from: "6.0.0"),
    ]
)
