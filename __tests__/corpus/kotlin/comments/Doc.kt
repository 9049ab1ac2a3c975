/**
 * Signs for https://sts.amazonaws.com when nothing is given.
 */
class Doc {
    // "https://sts.amazonaws.com"
    val source = setOf("s3.amazonaws.com")
}
