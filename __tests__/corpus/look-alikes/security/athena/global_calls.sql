SELECT useridentity.arn, count(*)
FROM cloudtrail_logs
WHERE eventsource = 'sts.amazonaws.com'
  AND json_extract_scalar(additionaleventdata, '$.RequestDetails.endpointType') = 'global'
GROUP BY 1;
