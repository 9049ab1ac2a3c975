import{n as e}from"./problem-BuEwBBDT.js";import{n as t,t as n}from"./visible-DCa-f9rL.js";import{a as r,d as i,l as a,n as o,o as s,r as c,s as l,u}from"./place-CKI0YXs4.js";import{n as d,t as f}from"./scope-CFTjHhsM.js";import{a as p,i as m,n as h,o as g,r as _,s as v,t as y}from"./calls-CXtc8rjw.js";import{t as b}from"./frame-v4YbiF7D.js";const x={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`};function S(e){return t(e).replaceAll(/[&<>"']/g,e=>x[e]??e)}function C(e){return S(n(e))}function w(e,t,n){let r=u(t);return e.map(e=>T(e,r.get(e.policy)??e.policy,n)).join(`
`)}function T(e,t,n){let r=e.outcome===`undecided`?`undecided`:e.severity,i=[[`Policy`,`${C(t)} (<code>${S(e.policy)}</code>)`],[`Why`,C(e.why)],[`Fix`,C(e.fix)],...E(e),...e.related.map(({place:e,message:t})=>[`See`,`${O(e,n)} ${C(t)}`]),...e.owner===void 0?[]:[[`Owner`,C(e.owner.names.join(`, `))]],...e.suppressed===void 0?[]:[[`Suppressed`,C(`${e.suppressed.by}: ${e.suppressed.reason}`)]]];return`<article>
<h3><span class="word ${r}">${r}</span> ${C(e.message)}</h3>
<p>${O(e.primary,n)}</p>
${D(e,n)}<dl>${i.filter(([,e])=>e!==``).map(([e,t])=>`<dt>${e}</dt><dd>${t}</dd>`).join(``)}</dl>
</article>`}function E({evidence:e}){return e===void 0?[]:[[`Seen`,`<code>${S(e.pointer)}</code> is <code>${S(e.actual)}</code>, expected <code>${S(e.expected)}</code>`]]}function D(e,t){let n=c(e.primary);if(n===void 0)return``;let r=b(n.span,{columns:110,paint:(e,t)=>t,line:e=>t.line?.(n.path,e)});return r.length===0?``:`<pre>${r.map(S).join(`
`)}</pre>\n`}function O(e,t){let n=`<code>${S(o(e))}</code>`,r=c(e),i=r===void 0?void 0:t.link?.(r.path,r.span.start.line);return i===void 0||!/^https?:\/\//i.test(i)?n:`<a href="${S(i)}">${n}</a>`}function k(e,t){return`<table><thead><tr>${e.map(e=>`<th scope="col">${e}</th>`).join(``)}</tr></thead><tbody>${t.join(`
`)}</tbody></table>`}const A={2:` class="number"`,3:` class="whole"`};function j(e){if(e===void 0)return``;let t=m(e),n=g(e).map(t=>`<tr>${[`${t.principal}${t.endpointType===`unknown`?` (endpoint not known)`:``}`,t.clients.join(`, `),t.count.toLocaleString(`en-US`),t.byDay.length===0?``:v(e.days,t.byDay),t.firstSeen===null?``:f(t.firstSeen),t.lastSeen===null?``:f(t.lastSeen),_(t)].map((e,t)=>`<td${A[t]??``}>${C(e)}</td>`).join(``)}</tr>`);return[`<h2>Calls</h2>`,`<p>CloudTrail: ${C(h(e))}.${t===void 0?``:` ${C(t)}`}</p>`,...e.counts.global===0||e.days.length<2?[]:[F(y(e.days,e.globalByDay))],...n.length===0?[]:[k([`Caller`,`Client`,`Calls`,`By day`,`First seen`,`Last seen`,`Since`],n)],...e.omitted===0?[]:[`<p>${e.omitted} more callers are not shown.</p>`],``].join(`
`)}const[M,N,P]=[620,150,120];function F({bars:e,step:t}){let n=Math.max(1,...e.map(e=>e.count)),r=M/e.length,i=Math.ceil(e.length/10),a=e.map(({label:t,count:a},o)=>{let s=Math.round(a/n*(P-20)),c=(o*r+r*.1).toFixed(1),l=(o*r+r/2).toFixed(1),u=o%i===0?`<text x="${l}" y="${P+16}" text-anchor="middle">${t}</text>`:``,d=a>0&&e.length<=14?`<text x="${l}" y="${P-s-4}" text-anchor="middle">${a}</text>`:``;return`<g><title>${t}: ${a}</title><rect x="${c}" y="${P-s}" width="${(r*.8).toFixed(1)}" height="${s}"/>${u}${d}</g>`}),o=`Calls to the global STS endpoint ${p(t)} (UTC), at most ${n}`;return`<figure><svg viewBox="0 0 ${M} ${N}" role="img" aria-label="${o}">${a.join(``)}<path d="M0 ${P}H${M}"/></svg><figcaption>${o}</figcaption></figure>`}function I(e,t){let{violations:n,undecided:r,suppressed:o}=i(e),{outcome:s,because:c}=e.verdict,l=(n,r)=>r.length===0?``:`<h2>${n} (${a(r.length,`finding`)})</h2>\n${w(r,e,t)}\n`;return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>regional-sts: ${s}</title>
<style>
:root{color-scheme:light dark;--line:#d1d9e0;--soft:#f6f8fa;--bad:#b3261e;--doubt:#7a4f00;--good:#1a6b2f;--note:#0b57a4}
@media (prefers-color-scheme:dark){:root{--line:#3d444d;--soft:#161b22;--bad:#ff9b94;--doubt:#e8c06a;--good:#7ee095;--note:#8ec1ff}}
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
td.number{text-align:right}td.number,td.whole,th{white-space:nowrap}article{border:1px solid var(--line);border-radius:.4rem;padding:0 1rem;margin:1rem 0}
pre{background:var(--soft);padding:.6rem;overflow-x:auto}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
.error,.fail,.broken{color:var(--bad)}.warning,.undecided{color:var(--doubt)}.pass{color:var(--good)}.note{color:var(--note)}
figure{margin:1rem 0}svg{width:100%;max-width:45rem}svg rect{fill:var(--note)}svg text{fill:currentColor;font-size:11px}svg path{stroke:var(--line)}
figcaption{font-size:.9em}.word{font-weight:700}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
</style>
</head>
<body>
<main>
<h1>regional-sts: <span class="${s}">${s}</span></h1>
<p class="word">${C(c)}</p>
${L(e)}
${R(e)}
${l(`Violations`,n)}${l(`Undecided`,r)}${j(e.calls)}${z(e)}${B(e)}${l(`Suppressed`,o)}</main>
<footer><p>${C(`${e.tool.name} ${e.tool.version}`)}, ${C(e.run.startedAt)}, ${a(e.run.facts,`fact`)}</p></footer>
</body>
</html>
`}function L(e){let{looked:t,notLooked:n,redirectedBy:r}=d(e);return`<ul>${[...t.map(e=>`Looked at: ${C(e)}`),...n.map(e=>`<strong>Not looked at:</strong> ${C(e)}`),...r.length===0?[]:[`AWS calls were redirected by ${C(r.join(`, `))}`]].map(e=>`<li>${e}</li>`).join(``)}</ul>`}function R({policies:e}){return e.length===0?``:`<h2>Policies</h2>\n${k([`Outcome`,`Policy`,`Facts`,`Violations`],e.map(({id:e,title:t,outcome:n,because:r,facts:i,violations:a})=>`<tr><td class="word ${n}">${n}</td><td>${C(t)} (<code>${S(e)}</code>)${r===void 0?``:`<br>${C(r)}`}</td><td class="number">${i}</td><td class="number">${a}</td></tr>`))}`}function z({gaps:e}){if(e.length===0)return``;let t=e.map(e=>`<tr>${[e.reason,e.collector,r(e),e.detail,(e.permissions??[]).join(`, `)].map(e=>`<td>${C(e)}</td>`).join(``)}</tr>`),n=l(e),i=n.length===0?``:`<h3>The least IAM policy that would let it look</h3>\n<pre>${V(s(n))}</pre>\n`;return`<h2>Could not look (${a(e.length,`gap`)})</h2>\n${k([`Reason`,`Collector`,`Where`,`What happened`,`Needs`],t)}\n${i}`}function B({problems:t}){return t.length===0?``:`<h2>Problems of this run itself</h2>\n<ul>${t.map(t=>`<li>${t.code}: ${C(e(t))}</li>`).join(``)}</ul>\n`}function V(e){return e.split(`
`).map(S).join(`
`)}export{I as render};