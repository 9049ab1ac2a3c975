object Versions {
  val aws = "1.12.600"
  val awsV2 = "2.25.0"
}
