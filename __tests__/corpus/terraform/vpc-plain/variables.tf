variable "vpc_id" { type = string }
variable "legacy_vpc_id" { type = string }
variable "private_subnet_ids" { type = list(string) }
variable "legacy_subnet_ids" { type = list(string) }
variable "route_table_ids" { type = list(string) }
