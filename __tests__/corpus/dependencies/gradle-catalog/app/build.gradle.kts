dependencies {
    implementation(libs.aws.sts)
}
