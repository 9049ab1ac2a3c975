from xml.etree import ElementTree

NS = {"sts": "https://sts.amazonaws.com/doc/2011-06-15/"}


def arn(text):
    return ElementTree.fromstring(text).findtext(".//sts:Arn", namespaces=NS)
