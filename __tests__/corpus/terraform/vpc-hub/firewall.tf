resource "aws_networkfirewall_rule_group" "egress" {
  capacity = 100
  name     = "egress-domains"
  type     = "STATEFUL"
  rule_group {
    rules_source {
      rules_source_list {
        generated_rules_type = "ALLOWLIST"
        target_types         = ["TLS_SNI"]
        targets = [
          ".eu-north-1.amazonaws.com",
          "sts.amazonaws.com",
        ]
      }
    }
  }
}

resource "aws_route53_resolver_firewall_domain_list" "blocked" {
  name    = "no-global-sts"
  domains = ["sts.amazonaws.com."]
}
