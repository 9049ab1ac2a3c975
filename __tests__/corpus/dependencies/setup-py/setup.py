from setuptools import find_packages, setup

setup(
    name="lib",
    packages=find_packages(),
    install_requires=[
        "boto3==1.17.112",
        "click",
    ],
)
