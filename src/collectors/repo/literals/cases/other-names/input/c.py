host = f"sts.{region}.amazonaws.com"
pattern = r"^sts\.amazonaws\.com$"
