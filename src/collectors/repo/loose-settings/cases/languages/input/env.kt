val env = mapOf("AWS_STS_REGIONAL_ENDPOINTS" to "regional")
val pseudo = StsClient { region = "aws-global" }
val iam = IamClient { region = "aws-global" }
