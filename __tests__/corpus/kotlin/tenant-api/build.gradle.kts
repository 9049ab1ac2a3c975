plugins {
    kotlin("jvm") version "2.0.20"
    application
}

dependencies {
    implementation("aws.sdk.kotlin:sts:1.3.41")
}

tasks.withType<Test> {
    environment("AWS_STS_REGIONAL_ENDPOINTS", "regional")
}

tasks.named<JavaExec>("run") {
    environment("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
    systemProperty("aws.endpointUrlSts", "https://sts.amazonaws.com")
}
