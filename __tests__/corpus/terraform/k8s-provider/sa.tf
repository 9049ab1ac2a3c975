resource "kubernetes_service_account" "lb" {
  metadata {
    name      = "lb"
    namespace = "kube-system"
    annotations = {
      "eks.amazonaws.com/role-arn"               = "arn:aws:iam::111122223333:role/lb"
      "eks.amazonaws.com/sts-regional-endpoints" = "true"
    }
  }
}

resource "kubernetes_service_account_v1" "old" {
  metadata {
    name = "old"
    annotations = {
      "eks.amazonaws.com/role-arn"               = "arn:aws:iam::111122223333:role/old"
      "eks.amazonaws.com/sts-regional-endpoints" = "false"
      "eks.amazonaws.com/audience"               = "sts.amazonaws.com"
    }
  }
}

resource "kubernetes_service_account_v1" "typo" {
  metadata {
    name = "typo"
    annotations = {
      "eks.amazonaws.com/role-arn"              = "arn:aws:iam::111122223333:role/typo"
      "eks.amazonaws.com/sts-regional-endpoint" = "true"
    }
  }
}

resource "kubernetes_service_account_v1" "plain" {
  metadata {
    name = "plain"
    annotations = {
      "eks.amazonaws.com/role-arn" = "arn:aws:iam::111122223333:role/plain"
    }
  }
}
