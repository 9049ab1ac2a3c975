exports.handler = async (event) => event.detail.eventSource === 'sts.amazonaws.com';
