val aws by extra("1.11.1000")

dependencies {
    implementation("com.amazonaws:aws-java-sdk-sts:$aws")
    runtimeOnly(group = "com.amazonaws", name = "aws-java-sdk-ssm", version = "1.11.1000")
    androidTestImplementation("com.amazonaws:aws-java-sdk-core:1.11.1000")
}
