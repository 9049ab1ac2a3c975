lazy val ingest = project
  .settings(libraryDependencies ++= Seq(
    "com.amazonaws" % "aws-java-sdk-sts" % Versions.aws,
    "com.amazonaws" % "aws-java-sdk-dynamodb" % Versions.aws % "test",
  ))
lazy val api = project
  .settings(libraryDependencies += "software.amazon.awssdk" % "sts" % Versions.awsV2)
