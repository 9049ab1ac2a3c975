/** The style of the page. Contrast of text is at least 4.5 to 1 in both schemes (WCAG 2.2, 1.4.3). */
export const style = `
:root{color-scheme:light dark;--line:#d1d9e0;--soft:#f6f8fa;--bad:#b3261e;--doubt:#7a4f00;--good:#1a6b2f;--note:#0b57a4}
@media (prefers-color-scheme:dark){:root{--line:#3d444d;--soft:#161b22;--bad:#ff9b94;--doubt:#e8c06a;--good:#7ee095;--note:#8ec1ff}}
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top}
td.number{text-align:right}td.number,td.whole,th{white-space:nowrap}article{border:1px solid var(--line);border-radius:.4rem;padding:0 1rem;margin:1rem 0}
pre{background:var(--soft);padding:.6rem;overflow-x:auto}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
.error,.fail,.broken{color:var(--bad)}.warning,.undecided{color:var(--doubt)}.pass{color:var(--good)}.note{color:var(--note)}
figure{margin:1rem 0}svg{width:100%;max-width:45rem}svg rect{fill:var(--note)}svg text{fill:currentColor;font-size:11px}svg path{stroke:var(--line)}
figcaption{font-size:.9em}.word{font-weight:700}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
`;
