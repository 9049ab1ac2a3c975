package app

import software.amazon.awssdk.regions.Region
import software.amazon.awssdk.services.sts.StsClient
import software.amazon.awssdk.services.iam.IamClient
import java.net.URI

object Endpoints {
    const val GLOBAL = "sts.amazonaws.com"
    val regional = { region: String -> "sts.$region.amazonaws.com" }
    val allowed = setOf("sts.amazonaws.com", "sts.eu-west-1.amazonaws.com")
}

val sts: StsClient = StsClient.builder()
    .region(Region.AWS_GLOBAL)
    .build()

val iam: IamClient = IamClient.builder().region(Region.AWS_GLOBAL).build()

val direct = StsClient.builder().endpointOverride(URI("https://sts.amazonaws.com")).build()

fun main() {
    System.setProperty("aws.endpointUrlSts", "https://sts.amazonaws.com")
    println("using sts.amazonaws.com")
    error("sts.amazonaws.com is not regional")
}

annotation class Audience(val value: String = "sts.amazonaws.com")

@ConfigurationProperties("aws.sts")
class StsProperties {
    var endpoint: String = "https://sts.amazonaws.com"
    var audience = "sts.amazonaws.com"
}
