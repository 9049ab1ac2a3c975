package lake

import com.amazonaws.auth.STSAssumeRoleSessionCredentialsProvider
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration
import com.amazonaws.services.securitytoken.AWSSecurityTokenServiceClientBuilder
import org.apache.spark.sql.SparkSession

object Session {
  // sts.amazonaws.com until the migration is over
  private val DefaultEndpoint = "sts.amazonaws.com"

  def spark(region: String): SparkSession =
    SparkSession
      .builder()
      .config("spark.hadoop.fs.s3a.assumed.role.sts.endpoint", s"sts.$region.amazonaws.com")
      .config("spark.executorEnv.AWS_STS_REGIONAL_ENDPOINTS", "regional")
      .getOrCreate()

  def provider(arn: String, region: Option[String]) = {
    val endpoint = region.map(r => s"https://sts.${r}.amazonaws.com").getOrElse("https://sts.amazonaws.com")
    val sts = AWSSecurityTokenServiceClientBuilder.standard
      .withEndpointConfiguration(new EndpointConfiguration(endpoint, region.getOrElse("us-east-1")))
      .build()
    new STSAssumeRoleSessionCredentialsProvider.Builder(arn, "lake").withStsClient(sts).build()
  }

  def isSts(source: String): Boolean = source match {
    case "sts.amazonaws.com" => true
    case _ => false
  }
}
