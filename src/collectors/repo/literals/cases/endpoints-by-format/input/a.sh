curl -s -X POST \
  -H "Host: sts.amazonaws.com" \
  https://sts.amazonaws.com/
