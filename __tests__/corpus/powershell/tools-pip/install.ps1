& python -m pip install "awscli==1.16.209"
