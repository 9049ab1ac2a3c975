URI.create("https://sts.amazonaws.com/");
