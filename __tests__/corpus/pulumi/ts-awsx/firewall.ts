import * as aws from "@pulumi/aws";

export const allow = new aws.networkfirewall.RuleGroup("allow", {
  capacity: 10,
  type: "STATEFUL",
  ruleGroup: {
    rulesSource: {
      rulesSourceList: {
        generatedRulesType: "ALLOWLIST",
        targetTypes: ["TLS_SNI"],
        targets: ["sts.amazonaws.com", ".us-west-2.amazonaws.com"],
      },
    },
  },
});
