stub_request(:post, 'https://sts.amazonaws.com/')
