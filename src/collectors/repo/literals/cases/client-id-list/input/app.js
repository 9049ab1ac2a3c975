new OpenIdConnectProvider(this, 'p', {
  url,
  clientIds: [
    'sts.amazonaws.com',
  ],
});
