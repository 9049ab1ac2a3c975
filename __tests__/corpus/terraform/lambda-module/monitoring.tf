variable "sts_alarm_threshold" {
  description = "Calls to sts.amazonaws.com in five minutes before the alarm fires"
  type        = number
  default     = 100
}

resource "aws_cloudwatch_metric_alarm" "sts" {
  alarm_name          = "sts-throttle"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  threshold           = var.sts_alarm_threshold
  namespace           = "Custom"
  metric_name         = "Throttles"
  dimensions = {
    Host = "sts.amazonaws.com"
  }
}
