pip install awscli==1.0.0
