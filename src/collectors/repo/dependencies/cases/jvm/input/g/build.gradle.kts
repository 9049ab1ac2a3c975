val awsVersion = "1.11.1000"
dependencies {
    // implementation("com.amazonaws:aws-java-sdk-core:1.0")
    implementation("com.amazonaws:aws-java-sdk-s3:$awsVersion")
    implementation(platform("software.amazon.awssdk:bom:2.21.0"))
    implementation("software.amazon.awssdk:sts")
    implementation("com.amazonaws:aws-lambda-java-core:1.2.3")
}
