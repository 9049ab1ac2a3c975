HOSTS = [
    "https://sts.amazonaws.com.example.org/",
    "https://mysts.amazonaws.com/",
    "https://sts.wasabisys.com",
    "arn:aws:sts::123456789012:assumed-role/x/y",
]
