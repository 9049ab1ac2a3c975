import xml.etree.ElementTree as ET

NS = {"sts": "https://sts.amazonaws.com/doc/2011-06-15/"}


def account_of(text):
    root = ET.fromstring(text)
    return root.find("./sts:GetCallerIdentityResult/sts:Account", NS).text


def arn_of(text):
    tree = ET.fromstring(text)
    return tree.find("{https://sts.amazonaws.com/doc/2011-06-15/}GetCallerIdentityResult")[0].text
