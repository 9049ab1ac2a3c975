def f():
    """Calls https://sts.amazonaws.com once."""
    # endpoint_url="https://sts.amazonaws.com"
    return 1
