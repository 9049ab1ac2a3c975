from setuptools import setup

# "boto3==1"
setup(
    name="c",
    keywords=["boto3", "aws"],
    install_requires=[
        "boto3 >= 1.20",  # comment
    ],
    extras_require={"cli": ["awscli~=1.25"]},
)
