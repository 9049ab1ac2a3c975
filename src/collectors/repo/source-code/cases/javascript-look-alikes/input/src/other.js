const { STS } = require('@alicloud/pop-core');
// const sts = new AWS.STS({ stsRegionalEndpoints: 'legacy' });
const text = "new AWS.STS({ stsRegionalEndpoints: 'legacy' })";
const region = process.env.AWS_REGION || 'us-east-1';
if (process.env.AWS_STS_REGIONAL_ENDPOINTS === 'legacy') console.log(region);
const client = new STS({ endpoint: 'https://sts.aliyuncs.com', region: 'cn-hangzhou' });
/* AWS.config.update({ stsRegionalEndpoints: 'legacy' }) */
app.config.update({ region: 'x' });
module.exports = { client, text };
