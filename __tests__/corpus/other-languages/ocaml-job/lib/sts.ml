(* sts.amazonaws.com is the global host *)
let sts_uri = Uri.of_string "https://sts.amazonaws.com"
let () = Unix.putenv "AWS_STS_REGIONAL_ENDPOINTS" "legacy"
let audience = "sts.amazonaws.com"
