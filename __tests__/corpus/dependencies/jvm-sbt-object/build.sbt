import Dependencies._

libraryDependencies ++= Seq(Aws.sts, Aws.lambda)
libraryDependencies ++= awsTest
