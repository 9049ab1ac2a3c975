let package = Package(dependencies: [
  .package(url: "https://github.com/awslabs/aws-sdk-swift", from: "1.0.0"),
])
