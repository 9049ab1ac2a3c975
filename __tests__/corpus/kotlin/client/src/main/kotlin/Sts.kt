import aws.sdk.kotlin.services.sts.StsClient
import aws.smithy.kotlin.runtime.net.url.Url

val global = StsClient {
    region = "eu-west-1"
    endpointUrl = Url.parse("https://sts.amazonaws.com")
}
val regional = StsClient {
    region = "eu-west-1"
    endpointUrl = Url.parse("https://sts.eu-west-1.amazonaws.com")
}
const val TOKEN_AUDIENCE = "sts.amazonaws.com"
