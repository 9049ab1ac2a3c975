const xmlns = "https://sts.amazonaws.com/doc/2011-06-15/";
