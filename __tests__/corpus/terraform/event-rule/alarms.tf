resource "aws_cloudwatch_event_rule" "root_sts" {
  name = "root-sts"
  event_pattern = jsonencode({
    source      = ["aws.sts"]
    detail-type = ["AWS API Call via CloudTrail"]
    detail = {
      eventSource = ["sts.amazonaws.com"]
      eventName   = ["GetFederationToken"]
    }
  })
}

resource "aws_cloudwatch_log_metric_filter" "assume" {
  name           = "assume-role"
  log_group_name = "trail"
  pattern        = "{ ($.eventSource = \"sts.amazonaws.com\") && ($.eventName = AssumeRole) }"
  metric_transformation {
    name      = "AssumeRole"
    namespace = "Security"
    value     = "1"
  }
}
