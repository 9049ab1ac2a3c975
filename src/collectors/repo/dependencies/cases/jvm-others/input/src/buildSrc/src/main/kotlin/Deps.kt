object Deps {
    private const val aws = "1.12.471"
    const val awsSts = "com.amazonaws:aws-java-sdk-sts:$aws"
    const val okhttp = "com.squareup.okhttp3:okhttp:4.12.0"
}
