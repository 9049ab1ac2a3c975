import jetbrains.buildServer.configs.kotlin.*
import jetbrains.buildServer.configs.kotlin.projectFeatures.awsConnection

project {
    features {
        awsConnection {
            id = "AwsMain"
            name = "main"
            regionName = "eu-west-1"
            credentialsType = static {
                accessKeyId = "AKIAIOSFODNN7EXAMPLE"
                secretAccessKey = "credentialsJSON:1"
            }
        }
        awsConnection {
            id = "AwsEu"
            regionName = "eu-west-1"
            credentialsType = static {
                accessKeyId = "AKIAIOSFODNN7EXAMPLE"
                secretAccessKey = "credentialsJSON:2"
                stsEndpoint = "https://sts.eu-west-1.amazonaws.com"
            }
        }
    }
}
