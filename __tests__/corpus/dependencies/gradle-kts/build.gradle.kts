plugins { kotlin("jvm") version "1.9.24" }
dependencies {
    implementation("software.amazon.awssdk:sts:2.26.0")
    implementation("aws.sdk.kotlin:sts:1.2.0")
    implementation("com.amazonaws:aws-java-sdk-core:1.11.1000")
}
