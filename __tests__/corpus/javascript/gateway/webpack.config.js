const webpack = require('webpack');
module.exports = {
  plugins: [
    new webpack.DefinePlugin({ 'process.env.AWS_STS_REGIONAL_ENDPOINTS': JSON.stringify('regional') }),
    new webpack.EnvironmentPlugin({ STS_ENDPOINT: 'https://sts.amazonaws.com' }),
  ],
};
