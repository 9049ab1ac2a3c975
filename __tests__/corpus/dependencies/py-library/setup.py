from setuptools import find_packages, setup

INSTALL_REQUIRES = [
    "click>=8",
    "boto3>=1.20,<1.30",
    "PyYAML",
]

setup(
    name="ledger-sync",
    version="2.3.0",
    packages=find_packages(exclude=("tests",)),
    python_requires=">=3.6",
    install_requires=INSTALL_REQUIRES,
    extras_require={
        "dev": ["moto>=3", "boto3-stubs"],
    },
)
