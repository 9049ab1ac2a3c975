name := "stream-archiver"

libraryDependencies += "org.apache.spark" %% "spark-sql" % "3.5.0" % Provided
libraryDependencies += "com.amazonaws" % "aws-java-sdk-bundle" % "1.12.262"
dependencyOverrides += "com.fasterxml.jackson.core" % "jackson-databind" % "2.15.2"
excludeDependencies += ExclusionRule("com.amazonaws", "aws-java-sdk-sts")
