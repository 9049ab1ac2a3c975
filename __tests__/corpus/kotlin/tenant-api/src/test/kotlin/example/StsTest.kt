package example

import kotlin.test.Test
import kotlin.test.assertEquals

class StsTest {
    @Test
    fun `defaults to sts amazonaws com`() {
        assertEquals("https://sts.amazonaws.com", Settings().stsEndpoint)
        val settings = Settings(stsEndpoint = "https://sts.amazonaws.com")
        assertEquals("sts.amazonaws.com", settings.audience)
    }
}
