output "note" {
  value = "Use the audience sts.amazonaws.com with this provider"
}
