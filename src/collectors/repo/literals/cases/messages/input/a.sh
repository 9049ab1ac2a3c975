echo "Could not connect to https://sts.amazonaws.com, is the network up?"
