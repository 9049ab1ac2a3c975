const token = await core.getIDToken("sts.amazonaws.com");
const url = `${base}&audience=sts.amazonaws.com`;
