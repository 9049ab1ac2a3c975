SELECT useridentity FROM cloudtrail_logs
WHERE eventsource = 'sts.amazonaws.com'
