const a = ["https://sts.amazonaws.com", { authSchemes: [{ name: i, signingRegion: h }] }];
