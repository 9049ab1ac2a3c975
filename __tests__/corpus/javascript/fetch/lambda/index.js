// asks sts.amazonaws.com who we are
export async function whoami(sign) {
  const request = await sign('https://sts.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15');
  const answer = await fetch(request);
  if (!answer.ok) throw new Error('the call to sts.amazonaws.com failed with ' + answer.status);
  return answer.text();
}
