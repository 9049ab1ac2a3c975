dependencies {
    implementation(Deps.awsSts)
    implementation(Deps.okhttp)
}
