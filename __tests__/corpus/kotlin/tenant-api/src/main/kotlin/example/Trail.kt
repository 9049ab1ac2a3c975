package example

private val sources = mapOf("sts" to "sts.amazonaws.com", "iam" to "iam.amazonaws.com")

fun describe(event: Event) = when (event.eventSource) {
    "sts.amazonaws.com" -> "token"
    "iam.amazonaws.com" -> "identity"
    else -> sources.entries.firstOrNull { it.value == event.eventSource }?.key ?: "other"
}

val namespace = "https://sts.amazonaws.com/doc/2011-06-15/"

val query = """
    fields @timestamp | filter eventSource = "sts.amazonaws.com"
""".trimIndent()
