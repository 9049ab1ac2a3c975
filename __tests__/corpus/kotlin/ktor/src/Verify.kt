import io.ktor.client.HttpClient
import io.ktor.client.request.post

suspend fun verify(client: HttpClient) = client.post("https://sts.amazonaws.com/")

fun isSts(host: String) = host == "sts.amazonaws.com"
