ThisBuild / scalaVersion := "2.13.12"

val awsVersion = "1.12.129"

lazy val root = (project in file("."))
  .enablePlugins(PlayScala)
  .settings(
    libraryDependencies ++= Seq(
      "com.amazonaws" % "aws-java-sdk-sts" % awsVersion,
      "com.amazonaws" % "aws-lambda-java-core" % "1.2.2",
      "software.amazon.awssdk" % "sts" % "2.20.26",
      "com.gu" %% "simple-configuration-ssm" % "1.5.7",
      // "com.amazonaws" % "aws-java-sdk-sts" % "1.11.5",
      "com.amazonaws" % "aws-java-sdk-iam" % "1.10.77" % "it,test",
      "org.scalatest" %% "scalatest" % "3.2.17" % Test
    )
  )
