plugins {
    kotlin("jvm") version "1.9.22"
}

dependencies {
    implementation(platform("software.amazon.awssdk:bom:2.22.5"))
    implementation(platform("com.amazonaws:aws-java-sdk-bom:1.12.625"))
    implementation("software.amazon.awssdk:s3")
    implementation("com.amazonaws:aws-java-sdk-sts")
    implementation("com.amazonaws", "aws-java-sdk-iam")
}
