package example

import aws.sdk.kotlin.runtime.auth.credentials.StsAssumeRoleCredentialsProvider
import aws.sdk.kotlin.services.sts.StsClient
import aws.smithy.kotlin.runtime.net.url.Url
import com.amazonaws.client.builder.AwsClientBuilder
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder

private const val DEFAULT_ENDPOINT = "https://sts.amazonaws.com"
const val AUDIENCE = "sts.amazonaws.com"

/** Calls sts.amazonaws.com when [region] is null. */
suspend fun client(region: String?) = StsClient {
    this.region = region ?: "us-east-1"
    endpointUrl = Url.parse(region?.let { "https://sts.$it.amazonaws.com" } ?: DEFAULT_ENDPOINT)
}

val pseudo = StsClient { region = "aws-global" }

val direct = StsClient {
    region = "us-east-1"
    endpointUrl = Url.parse("https://sts.amazonaws.com")
}

fun legacy(region: String) = AWSSecurityTokenServiceClientBuilder.standard()
    .withEndpointConfiguration(AwsClientBuilder.EndpointConfiguration("sts.${region}.amazonaws.com", region))
    .build()

fun isGlobal(host: String) = host == "sts.amazonaws.com" || host in listOf("sts.amazonaws.com")

fun check(host: String) {
    require(host != "sts.amazonaws.com") { "sts.amazonaws.com is not allowed" }
    logger.info("host is $host, not sts.amazonaws.com")
}
