export function service(host) {
  if (host === 'sts.amazonaws.com') return 'sts';
  if (host.endsWith('.sts.amazonaws.com')) return 'sts';
  switch (host) {
    case 'sts.amazonaws.com':
      return 'sts';
    default:
      return host.split('.')[0];
  }
}
