/etc/profile.d/aws.sh:
  file.managed:
    - contents: |
        export AWS_STS_REGIONAL_ENDPOINTS=regional
        export AWS_DEFAULT_REGION={{ pillar['aws']['region'] }}

AWS_STS_REGIONAL_ENDPOINTS:
  environ.setenv:
    - value: legacy
