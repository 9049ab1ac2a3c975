const SOURCES = { assume: 'sts.amazonaws.com', users: 'iam.amazonaws.com' };

exports.pattern = { source: ['aws.sts'], detail: { eventSource: ['sts.amazonaws.com'] } };

exports.handler = async (event) => {
  switch (event.detail.eventSource) {
    case 'sts.amazonaws.com':
      console.log('call to sts.amazonaws.com', event.detail.eventName);
      break;
    default:
      throw new Error(`unexpected ${event.detail.eventSource}, expected ${SOURCES.assume}`);
  }
};

exports.oidc = (core) => core.getIDToken('sts.amazonaws.com');
