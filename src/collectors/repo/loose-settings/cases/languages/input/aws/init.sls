/etc/profile.d/aws.sh:
  file.managed:
    - contents: |
        export AWS_STS_REGIONAL_ENDPOINTS=regional
