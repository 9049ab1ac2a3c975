SELECT useridentity.arn, count(*) AS calls
FROM cloudtrail_logs
WHERE eventsource = 'sts.amazonaws.com'
  AND json_extract_scalar(tlsdetails, '$.clientProvidedHostHeader') = 'sts.amazonaws.com'
GROUP BY 1;
