import jetbrains.buildServer.configs.kotlin.*
import jetbrains.buildServer.configs.kotlin.projectFeatures.awsConnection

version = "2024.03"

project {
    features {
        awsConnection {
            id = "AwsMain"
            name = "aws main"
            regionName = "eu-west-1"
            credentialsType = static {
                accessKeyId = "AKIAIOSFODNN7EXAMPLE"
                secretAccessKey = "credentialsJSON:1"
                stsEndpoint = "https://sts.amazonaws.com"
            }
        }
        awsConnection {
            id = "AwsEu"
            name = "aws eu"
            regionName = "eu-west-1"
            credentialsType = static {
                accessKeyId = "AKIAIOSFODNN7EXAMPLE"
                secretAccessKey = "credentialsJSON:2"
                stsEndpoint = "https://sts.eu-west-1.amazonaws.com"
            }
        }
    }
}
