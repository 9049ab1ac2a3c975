resource "aws_cloudwatch_log_metric_filter" "x" {
  pattern = "{ ($.eventSource = sts.amazonaws.com) && ($.eventName = AssumeRole) }"
}
