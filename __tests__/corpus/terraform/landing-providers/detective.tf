resource "aws_cloudwatch_event_rule" "console_login" {
  name = "assume-root"
  event_pattern = jsonencode({
    source        = ["aws.sts"]
    "detail-type" = ["AWS API Call via CloudTrail"]
    detail = {
      eventSource = ["sts.amazonaws.com"]
      eventName   = ["AssumeRoot"]
    }
  })
}

resource "aws_cloudwatch_log_metric_filter" "federation" {
  name           = "federation-token"
  log_group_name = "org-trail"
  pattern        = "{ ($.eventSource = \"sts.amazonaws.com\") && ($.eventName = \"GetFederationToken\") }"

  metric_transformation {
    name      = "FederationToken"
    namespace = "Audit"
    value     = "1"
  }
}

resource "aws_athena_named_query" "sts_callers" {
  name     = "sts-callers"
  database = "cloudtrail"
  query    = <<-SQL
    SELECT useridentity.arn, count(*)
    FROM events
    WHERE eventsource = 'sts.amazonaws.com'
      AND json_extract_scalar(additionaleventdata, '$.RequestDetails.endpointType') = 'global'
    GROUP BY 1
  SQL
}
