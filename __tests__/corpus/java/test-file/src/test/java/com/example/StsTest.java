package com.example;

class StsTest {
    String url = "https://sts.amazonaws.com";
}
