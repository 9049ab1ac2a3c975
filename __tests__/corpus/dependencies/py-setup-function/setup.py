#!/usr/bin/env python
import os
from setuptools import setup

here = os.path.abspath(os.path.dirname(__file__))
install_requires = ["boto3~=1.18", "pyyaml"]
s3 = ["s3fs>=2022.1"]
legacy = ["awscli==1.18.223"]

setup(
    name="catalog",
    install_requires=install_requires,
    extras_require={"s3": s3, "legacy": legacy, "all": s3 + legacy},
    entry_points={"console_scripts": ["catalog = catalog.cli:main"]},
)
