import io.ktor.client.*
import io.ktor.client.request.*
import io.ktor.http.*

class Sts(private val http: HttpClient, private val host: String = "sts.amazonaws.com") {
    suspend fun identity(region: String?): String {
        val url = if (region == null) "https://sts.amazonaws.com" else "https://sts.${region}.amazonaws.com"
        return http.get(url) { header(HttpHeaders.Host, "sts.amazonaws.com") }.toString()
    }

    companion object {
        val AUDIENCES = listOf("sts.amazonaws.com")
        val NAMESPACES = mapOf("sts" to "https://sts.amazonaws.com/doc/2011-06-15/")
        private val log = KotlinLogging.logger {}
    }

    fun warn() = log.warn { "sts.amazonaws.com is used" }
    fun isSts(host: String) = host.equals("sts.amazonaws.com", ignoreCase = true)
    fun matches(event: Event) = event.source == "sts.amazonaws.com"
}
