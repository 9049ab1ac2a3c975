import{n as e,o as t}from"./partitions-Bdh9gTuP.js";import{n,r}from"./members-rmvutRUn.js";function i(e,t){let[n=``,...r]=t.split(`.`),i=e.columns.get(n);for(let e of r)i=i===void 0?void 0:a(i,e);return i!==void 0}function a(e,t){let n=/^\s*(?:struct<|row\()(.*)[>)]\s*$/is.exec(e)?.[1];if(n!==void 0)for(let e of o(n)){let n=e.search(/[:\s]/);if(n>0&&e.slice(0,n).replaceAll("`",``).toLowerCase()===t)return e.slice(n+1).trim()}}function o(e){let t=[],n=0,r=0;for(let i=0;i<=e.length;i++){let a=e[i];(a===`<`||a===`(`)&&n++,(a===`>`||a===`)`)&&n--,(a===void 0||a===`,`&&n===0)&&(t.push(e.slice(r,i).trim()),r=i+1)}return t}function s(e){let{shape:t}=e,i=[...n,...r],a=n.filter(e=>!e.sample).map(e=>e.name),o=n.filter(e=>e.sample).map(e=>e.name),s=[...a,`arn_base`,`principal_base`,`session_shape`,`address_class`,`timed`,`excluded`],g=e=>e.join(`, `);return`WITH events AS (
  SELECT
${[...i.map(e=>`${m(e,t)} AS ${e.name}`),`coalesce(eventtime, '') AS event_time`].map(e=>`    `+e).join(`,
`)}
  FROM ${e.table}
  WHERE ${h(e).join(`
    AND `)}
), parts AS (
  SELECT *,
    CASE WHEN regexp_like(event_time, ${c}) THEN 1 ELSE 0 END AS timed,
    CASE
      WHEN identity_type IN ('AssumedRole', 'Role') THEN coalesce(regexp_extract(arn, ${u}, 1), '')
      WHEN identity_type IN ('WebIdentityUser', 'SAMLUser') THEN CASE WHEN user_name <> '' THEN user_name ELSE role_session END
      WHEN identity_type = 'AWSAccount' AND strpos(principal_id, ':') > 0
      THEN substr(principal_id, strpos(principal_id, ':') + 1)
      ELSE ''
    END AS session,
    CASE WHEN original_event_id <> '' THEN original_event_id ELSE event_id END AS id,
    CASE WHEN original_request_id <> '' THEN original_request_id ELSE request_id END AS request
  FROM events
), marked AS (
  SELECT *,
    CASE WHEN identity_type = 'AWSService' OR invoked_by <> '' OR from_console = 'true'
      OR lower(trim(user_agent)) LIKE 'aws-internal%'
      OR (source_address <> '' AND NOT regexp_like(source_address, ${d}))
    THEN 1 ELSE 0 END AS excluded,
    CASE WHEN shared_event_id <> '' THEN shared_event_id ELSE id END AS copy_key,
    CASE WHEN regexp_like(request, ${l}) THEN request || '/' || event_name ELSE '' END AS request_key,
    CASE WHEN endpoint_type <> '' THEN 4 ELSE 0 END + CASE WHEN host <> '' THEN 2 ELSE 0 END
      + CASE WHEN identity_type <> 'AWSAccount' THEN 1 ELSE 0 END AS richness,
    CASE WHEN identity_type IN ('AssumedRole', 'Role') THEN substr(arn, 1, length(arn) - length(session)) ELSE arn END AS arn_base,
    CASE WHEN session <> '' THEN split_part(principal_id, ':', 1) ELSE principal_id END AS principal_base,
    CASE WHEN regexp_like(session, ${f}) AND strpos(user_agent, 'AWS_Lambda_') = 0 THEN translate(session, '0123456789abcdef', '0000000000000000')
      ELSE session END AS session_shape,
    ${e.addresses?`source_address`:p} AS address_class
  FROM parts
), first_copies AS (
  SELECT *,
    CASE WHEN copy_key = '' OR row_number() OVER (
      PARTITION BY timed, excluded, copy_key ORDER BY richness DESC, id, event_name, arn, host) = 1
    THEN 1 ELSE 0 END AS first_copy
  FROM marked
), calls AS (
  SELECT *,
    CASE WHEN timed = 0 OR (first_copy = 1 AND (request_key = '' OR row_number() OVER (
      PARTITION BY timed, excluded, first_copy, request_key ORDER BY richness DESC, id, event_name, arn, host) = 1))
    THEN 1 ELSE 0 END AS kept
  FROM first_copies
), ranked AS (
  SELECT *,
    least(6, dense_rank() OVER (PARTITION BY ${g(s)} ORDER BY session)) AS session_rank,
    row_number() OVER (PARTITION BY ${g(s)} ORDER BY kept DESC, id) AS id_rank
  FROM calls
), days AS (
  SELECT ${g(s)}, session_rank, substr(event_time, 1, 10) AS day,
    ${o.map(e=>`min(${e}) AS ${e}`).join(`, `)},
    sum(kept) AS calls,
    min(CASE WHEN kept = 1 THEN event_time END) AS first_seen,
    max(CASE WHEN kept = 1 THEN event_time END) AS last_seen,
    ${[1,2,3].map(e=>`min(CASE WHEN kept = 1 AND id_rank = ${e} THEN id END) AS id_${e}`).join(`,
    `)}
  FROM ranked
  GROUP BY ${g(s)}, session_rank, substr(event_time, 1, 10)
)
SELECT ${g(a)},
  ${o.map(e=>`min(${e}) AS ${e}`).join(`, `)},
  sum(calls) AS calls, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
  array_join(array_agg(CASE WHEN calls > 0 AND timed = 1 THEN day || '=' || CAST(calls AS varchar) END), ' ') AS days,
  ${[1,2,3].map(e=>`min(id_${e}) AS id_${e}`).join(`, `)},
  count(*) OVER () AS total_rows
FROM days
GROUP BY ${g(s)}, session_rank`}const c=t(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$`),l=t(`^[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}$`),u=t(`^arn:aws[a-z-]*:sts::[0-9]{12}:assumed-role/[^/]+/(.*)$`),d=t(`^([0-9]+[.][0-9]+[.][0-9]+[.][0-9]+|[0-9a-fA-F.:]*:[0-9a-fA-F.:]*:[0-9a-fA-F.:]*)$`),f=t(`[0-9]{6}|[0-9a-f]{8}`),p=`CASE WHEN regexp_like(source_address, ${t(`^(10|127|169[.]254|192[.]168|172[.](1[6-9]|2[0-9]|3[01])|100[.](6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))[.]`)}) THEN 'private'
      WHEN regexp_like(source_address, '^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$') THEN 'public'
      WHEN strpos(source_address, ':') > 1 THEN split_part(source_address, ':', 1)
      ELSE source_address END`;function m({column:e,json:n},r){return i(r,e)?`coalesce(${n===void 0?`CAST(${e} AS varchar)`:`json_extract_scalar(${e}, ${t(n)})`}, '')`:`''`}function h({shape:n,...r}){let{window:a,regions:o,accounts:s}=r,[l,u]=[_(a.from),_(a.to)],d=e=>i(n,e),f=d(`useridentity.accountid`)?`coalesce(recipientaccountid, useridentity.accountid)`:`recipientaccountid`;return[...e(n.partitions,r).conditions,`eventsource = 'sts.amazonaws.com'`,...d(`eventtype`)?[`coalesce(eventtype, 'AwsApiCall') = 'AwsApiCall'`]:[],...o===null?[]:[`awsregion IN (${[...o,...g(o)].map(t).join(`, `)})`],...s===null||!d(`recipientaccountid`)?[]:[`${f} IN (${s.map(t).join(`, `)})`],`((eventtime >= ${t(l)} AND eventtime < ${t(u)}) OR eventtime IS NULL OR NOT regexp_like(eventtime, ${c}))`]}function g(e){return e.includes(`us-east-1`)?[`global`]:[]}function _(e){return new Date(Math.ceil(e.getTime()/1e3)*1e3).toISOString().slice(0,19)}export{s as n,i as r,h as t};