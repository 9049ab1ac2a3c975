name := "svc"
libraryDependencies += "com.amazonaws" % "aws-java-sdk-sts" % "1.12.400"
