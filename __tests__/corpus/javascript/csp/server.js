const helmet = require('helmet');

module.exports = helmet.contentSecurityPolicy({
  directives: {
    defaultSrc: ["'self'"],
    connectSrc: ["'self'", 'https://sts.amazonaws.com', 'https://*.amazonaws.com'],
  },
});
