resource "aws_ecs_task_definition" "poller" {
  family = "poller"
  container_definitions = templatefile("${path.module}/templates/poller.json.tpl", {
    image  = "acme/poller:3"
    region = "ap-southeast-2"
  })
}
