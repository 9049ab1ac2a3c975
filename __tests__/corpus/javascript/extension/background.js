/* global chrome */
const STS_HOSTS = ['https://sts.amazonaws.com/', 'https://sts.us-east-1.amazonaws.com/'];

chrome.webRequest.onBeforeRequest.addListener(handle, { urls: ['https://sts.amazonaws.com/*'] });

async function assume(body) {
  const res = await fetch('https://sts.amazonaws.com/', { method: 'POST', body, headers: { 'X-Amz-Audience': 'x' } });
  const doc = new DOMParser().parseFromString(await res.text(), 'text/xml');
  return doc.getElementsByTagNameNS('https://sts.amazonaws.com/doc/2011-06-15/', 'Credentials')[0];
}

function label(region) {
  return region ? 'STS ' + region : 'STS (sts.amazonaws.com)';
}
