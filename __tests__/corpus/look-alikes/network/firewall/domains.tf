resource "aws_networkfirewall_rule_group" "egress" {
  capacity = 100
  name     = "egress"
  type     = "STATEFUL"
  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["TLS_SNI"]
        targets              = ["sts.amazonaws.com", ".s3.amazonaws.com"]
      }
    }
  }
}
