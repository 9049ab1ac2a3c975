export default {
  handler: 'src/sync.handler',
  events: [{ schedule: 'rate(1 hour)' }],
};
