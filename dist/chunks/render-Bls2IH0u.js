import{n as e}from"./problem-BuEwBBDT.js";import{n as t,t as n}from"./visible-DCa-f9rL.js";import{a as r,d as i,l as a,n as o,o as s,r as c,s as l,u}from"./place-CKI0YXs4.js";import{t as d}from"./scope-CCPjJ1Tw.js";import{t as f}from"./frame-v4YbiF7D.js";const p={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`};function m(e){return t(e).replaceAll(/[&<>"']/g,e=>p[e]??e)}function h(e){return m(n(e))}function g(e,t,n){let r=u(t);return e.map(e=>_(e,r.get(e.policy)??e.policy,n)).join(`
`)}function _(e,t,n){let r=e.outcome===`undecided`?`undecided`:e.severity,i=[[`Policy`,`${h(t)} (<code>${m(e.policy)}</code>)`],[`Why`,h(e.why)],[`Fix`,h(e.fix)],...v(e),...e.related.map(({place:e,message:t})=>[`See`,`${b(e,n)} ${h(t)}`]),...e.owner===void 0?[]:[[`Owner`,h(e.owner.names.join(`, `))]],...e.suppressed===void 0?[]:[[`Suppressed`,h(`${e.suppressed.by}: ${e.suppressed.reason}`)]]];return`<article>
<h3><span class="word ${r}">${r}</span> ${h(e.message)}</h3>
<p>${b(e.primary,n)}</p>
${y(e,n)}<dl>${i.filter(([,e])=>e!==``).map(([e,t])=>`<dt>${e}</dt><dd>${t}</dd>`).join(``)}</dl>
</article>`}function v({evidence:e}){return e===void 0?[]:[[`Seen`,`<code>${m(e.pointer)}</code> is <code>${m(e.actual)}</code>, expected <code>${m(e.expected)}</code>`]]}function y(e,t){let n=c(e.primary);if(n===void 0)return``;let r=f(n.span,{columns:110,paint:(e,t)=>t,line:e=>t.line?.(n.path,e)});return r.length===0?``:`<pre>${r.map(m).join(`
`)}</pre>\n`}function b(e,t){let n=`<code>${m(o(e))}</code>`,r=c(e),i=r===void 0?void 0:t.link?.(r.path,r.span.start.line);return i===void 0||!/^https?:\/\//i.test(i)?n:`<a href="${m(i)}">${n}</a>`}function x(e,t){let{violations:n,undecided:r,suppressed:o}=i(e),{outcome:s,because:c}=e.verdict,l=(n,r)=>r.length===0?``:`<h2>${n} (${a(r.length,`finding`)})</h2>\n${g(r,e,t)}\n`;return`<!doctype html>
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
td.number{text-align:right}article{border:1px solid var(--line);border-radius:.4rem;padding:0 1rem;margin:1rem 0}
pre{background:var(--soft);padding:.6rem;overflow-x:auto}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
.error,.fail,.broken{color:var(--bad)}.warning,.undecided{color:var(--doubt)}.pass{color:var(--good)}.note{color:var(--note)}
.word{font-weight:700}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
</style>
</head>
<body>
<main>
<h1>regional-sts: <span class="${s}">${s}</span></h1>
<p class="word">${h(c)}</p>
${S(e)}
${C(e)}
${l(`Violations`,n)}${l(`Undecided`,r)}${w(e)}${T(e)}${l(`Suppressed`,o)}</main>
<footer><p>${h(`${e.tool.name} ${e.tool.version}`)}, ${h(e.run.startedAt)}, ${a(e.run.facts,`fact`)}</p></footer>
</body>
</html>
`}function S(e){let{looked:t,notLooked:n,redirectedBy:r}=d(e);return`<ul>${[...t.map(e=>`Looked at: ${h(e)}`),...n.map(e=>`<strong>Not looked at:</strong> ${h(e)}`),...r.length===0?[]:[`AWS calls were redirected by ${h(r.join(`, `))}`]].map(e=>`<li>${e}</li>`).join(``)}</ul>`}function C({policies:e}){return e.length===0?``:`<h2>Policies</h2>\n${E([`Outcome`,`Policy`,`Facts`,`Violations`],e.map(({id:e,title:t,outcome:n,because:r,facts:i,violations:a})=>`<tr><td class="word ${n}">${n}</td><td>${h(t)} (<code>${m(e)}</code>)${r===void 0?``:`<br>${h(r)}`}</td><td class="number">${i}</td><td class="number">${a}</td></tr>`))}`}function w({gaps:e}){if(e.length===0)return``;let t=e.map(e=>`<tr>${[e.reason,e.collector,r(e),e.detail,(e.permissions??[]).join(`, `)].map(e=>`<td>${h(e)}</td>`).join(``)}</tr>`),n=l(e),i=n.length===0?``:`<h3>The least IAM policy that would let it look</h3>\n<pre>${D(s(n))}</pre>\n`;return`<h2>Could not look (${a(e.length,`gap`)})</h2>\n${E([`Reason`,`Collector`,`Where`,`What happened`,`Needs`],t)}\n${i}`}function T({problems:t}){return t.length===0?``:`<h2>Problems of this run itself</h2>\n<ul>${t.map(t=>`<li>${t.code}: ${h(e(t))}</li>`).join(``)}</ul>\n`}function E(e,t){return`<table><thead><tr>${e.map(e=>`<th scope="col">${e}</th>`).join(``)}</tr></thead><tbody>${t.join(`
`)}</tbody></table>`}function D(e){return e.split(`
`).map(m).join(`
`)}export{x as render};