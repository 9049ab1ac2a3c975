let () = Unix.putenv "AWS_STS_REGIONAL_ENDPOINTS" "legacy"
let mode = Sys.getenv_opt "AWS_STS_REGIONAL_ENDPOINTS"
