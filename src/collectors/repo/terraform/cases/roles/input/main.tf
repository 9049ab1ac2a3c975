variable "stage" {
  default = "prod"
}

resource "aws_iam_role" "fn" {
  name               = "orders-${var.stage}"
  assume_role_policy = data.aws_iam_policy_document.lambda.json
}

resource "aws_iam_role" "prefixed" {
  name_prefix        = "orders-"
  assume_role_policy = "{}"
}

resource "aws_iam_role" "computed" {
  name               = "${random_pet.this.id}-orders"
  assume_role_policy = "{}"
}

resource "aws_iam_role_policy" "fn" {
  name   = "not-a-role"
  role   = aws_iam_role.fn.id
  policy = "{}"
}

resource "aws_lambda_function" "fn" {
  function_name = "orders"
  runtime       = "python3.9"
  role          = aws_iam_role.fn.arn
}

resource "aws_lambda_function" "elsewhere" {
  function_name = "other"
  runtime       = "python3.9"
  role          = aws_iam_role.of_another_file.arn
}
