resource "aws_networkfirewall_rule_group" "egress" {
  name     = "egress"
  capacity = 100
  type     = "STATEFUL"
  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["TLS_SNI"]
        targets = [
          "sts.amazonaws.com",
          "sts.eu-west-1.amazonaws.com",
        ]
      }
    }
  }
}

resource "aws_route53_zone" "sts" {
  name = "sts.amazonaws.com"
  vpc { vpc_id = var.vpc_id }
}
