package example

data class Settings(
    val region: String = System.getenv("AWS_REGION") ?: "eu-west-1",
    val stsEndpoint: String = System.getenv("STS_ENDPOINT") ?: "https://sts.amazonaws.com",
    val audience: String = "sts.amazonaws.com",
)

fun start(command: List<String>): Process =
    ProcessBuilder(command).apply {
        environment()["AWS_STS_REGIONAL_ENDPOINTS"] = "regional"
    }.start()

fun old(command: List<String>): Process =
    ProcessBuilder(command).also { it.environment().put("AWS_STS_REGIONAL_ENDPOINTS", "legacy") }.start()

val environment = mapOf(
    "AWS_REGION" to "eu-west-1",
    "AWS_STS_REGIONAL_ENDPOINTS" to "regional",
)
