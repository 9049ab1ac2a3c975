package jobs

object Job {
  sealed trait Endpoint { def host: String }
  case object Global extends Endpoint { val host = "sts.amazonaws.com" }
  case class In(region: String) extends Endpoint { val host = s"sts.$region.amazonaws.com" }
  val hadoop = Map(
    "fs.s3a.assumed.role.sts.endpoint" -> "sts.amazonaws.com",
    "fs.s3a.assumed.role.arn" -> "arn:aws:iam::111122223333:role/x",
  )
  val env = Map("AWS_STS_REGIONAL_ENDPOINTS" -> "regional")
  require(sys.env.getOrElse("AWS_STS_REGIONAL_ENDPOINTS", "legacy") == "regional", "AWS_STS_REGIONAL_ENDPOINTS")
  val audience = "sts.amazonaws.com"
}
