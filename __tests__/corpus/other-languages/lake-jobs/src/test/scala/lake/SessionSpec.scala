package lake

import org.scalatest.flatspec.AnyFlatSpec

class SessionSpec extends AnyFlatSpec {
  "endpoint" should "be regional" in {
    assert(Session.isSts("sts.amazonaws.com"))
    val endpoint = "https://sts.amazonaws.com"
    assert(endpoint.nonEmpty)
  }
}
