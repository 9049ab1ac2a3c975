import sbt._

object Dependencies {
  private val awsSdk = "1.11.850"

  object Aws {
    val sts = "com.amazonaws" % "aws-java-sdk-sts" % awsSdk
    val lambda = "com.amazonaws" % "aws-lambda-java-events" % "3.11.0" intransitive()
    val v2 = "software.amazon.awssdk" % "sts" % "2.22.11" exclude("io.netty", "netty-all")
  }

  val awsTest: Seq[ModuleID] = Seq("aws-java-sdk-core", "aws-java-sdk-sts").map("com.amazonaws" % _ % awsSdk % Test)
}
