from setuptools import setup
setup(name="lib", install_requires=["boto3>=1.9,<1.30"])
