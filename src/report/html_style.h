#pragma once

#include <string_view>

namespace reunify::report {

/// The style sheet of a page: fonts of the system, readable at 360 pixels and on A4, by day and by night, in colour and without. Colours
/// are named once, on the first lines; the tests compute the contrast of each with every ground it stands on.
inline constexpr std::string_view kStyle = R"css(
:root{--paper:#ffffff;--tint:#f5f6f4;--line:#c9ced3;
--ink:#1c2024;--muted:#4a5259;--good:#0b5a32;--bad:#981b1b;--doubt:#6e4300;--link:#0b4a8c;
--goodtint:#e2f2e7;--badtint:#fbe8e6;--doubttint:#fdefd2;
--text:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){
:root{--paper:#15181b;--tint:#1e2327;--line:#454d54;
--ink:#e8eaec;--muted:#b3bbc2;--good:#86d6a7;--bad:#ffa59d;--doubt:#f3c46c;--link:#93c4f7;
--goodtint:#14301f;--badtint:#3b1c1b;--doubttint:#35290f}
}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--text);overflow-wrap:break-word}
.inner,.sheet,footer{max-width:66rem;margin:0 auto;padding:0 1.25rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.9rem;align-items:center;margin:.4rem 0 1rem;font-size:1.75rem;letter-spacing:-.01em}
h2{margin:0 0 .7rem;font-size:1.3rem}
h3{margin:0 0 .3rem;font-size:1.05rem}
h4{margin:0 0 .3rem;font-size:1rem}
p,ul,ol,dl,table{margin:0 0 .6rem}
p:last-child,ul:last-child,dl:last-child{margin-bottom:0}
ul,ol{padding-left:1.25rem}
li{margin:.35rem 0}
li::marker{color:var(--muted)}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,input:focus-visible,textarea:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code,.address{overflow-wrap:anywhere}
code{font:.9em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.kicker{display:flex;flex-wrap:wrap;gap:0 1.5rem;justify-content:space-between;margin:0;color:var(--muted);font-size:.9rem}
.lead{font-size:1.125rem;line-height:1.45}
.strong{font-weight:600}
.note,.cite{color:var(--muted);font-size:.875rem;line-height:1.5}
.note a{color:inherit}
.sign{font-weight:700}
.good{color:var(--good)}.bad{color:var(--bad)}.doubt{color:var(--doubt)}.faint{color:var(--muted)}
.band{margin:0 0 1.6rem;padding:1.1rem 0 1.3rem;border-bottom:4px solid var(--line);background:var(--tint);color:var(--ink);
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.band.good{border-color:var(--good);background:var(--goodtint)}
.band.bad{border-color:var(--bad);background:var(--badtint)}
.band.doubt{border-color:var(--doubt);background:var(--doubttint)}
h1>.sign{display:grid;place-content:center;width:3.2rem;height:3.2rem;border:3px solid currentColor;border-radius:50%;font-size:1.9rem;line-height:1}
h1>:only-child{grid-column:1/-1}
.band .signs>li{padding:.15rem 0;border:0}
nav{display:none;font-size:.9rem}
.nav-title{margin:0 0 .2rem;color:var(--muted)}
nav ul{list-style:none;margin:0;padding:0}
nav li{margin:0;padding:.2rem 0}
section{padding:0 0 2rem}
.part{padding:.4rem 0 .9rem}
.dates,.help{margin:0 0 1.4rem;padding:1rem 1.1rem;border-left:4px solid var(--ink);background:var(--tint)}
.dates ul,.help ul{margin:0;padding:0;list-style:none}
.annex{border-top:2px solid var(--ink);padding-top:1.6rem}
.member{padding-bottom:2.2rem}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{padding:0 0 .35rem;text-align:left;font-weight:600}
th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td{overflow-wrap:anywhere}
td:last-child{padding-right:0}
th{font-weight:600}
thead th{color:var(--muted);font-size:.875rem;border-bottom-color:var(--ink)}
th:first-child{width:34%}
.signs,ul.papers,.options{list-style:none;padding:0}
.signs>li,.papers>li{margin:0;padding:.5rem 0;border-bottom:1px solid var(--line)}
.signs p{margin:0 0 .15rem}
.signs>li:last-child,.papers>li:last-child{border-bottom:0}
.hang{display:grid;grid-template-columns:1.7rem minmax(0,1fr)}
.hang>*{grid-column:2}
.hang>.sign{grid-column:1;grid-row:1}
dl{display:grid;grid-template-columns:minmax(6rem,10rem) minmax(0,1fr);gap:.2rem 1rem;font-size:.95rem}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
.given dl{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.questions p{margin:0 0 .15rem}
.questions li{margin:0 0 1.1rem}
.answer,textarea{display:block;width:100%;margin:.4rem 0 0;border:1px solid var(--muted);border-radius:3px;background:var(--paper);color:inherit;
font:inherit;padding:.35rem .5rem}
.answer{max-width:28rem}
textarea{min-height:9rem;resize:vertical}
.picture{margin:1rem 0 .4rem}
.picture svg{display:block;width:100%}
svg text{fill:var(--ink);font-family:var(--text);font-size:13px}
svg .days{fill:var(--muted);font-size:12px}
svg .grid{stroke:var(--line);stroke-width:1}
svg .axis,svg .bar{stroke:var(--ink);stroke-width:1}
svg .solid{fill:var(--good)}
svg .empty{fill:var(--paper)}
svg .stroke-doubt{stroke:var(--doubt);stroke-width:2.5}
svg .dot{fill:var(--doubt)}
svg .stroke-ink{stroke:var(--muted);stroke-width:1.5}
svg .stroke-bad{stroke:var(--bad);stroke-width:1.2}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;list-style:none;padding:0;font-size:.9rem}
.legend li{display:flex;align-items:center;gap:.45rem;margin:0}
.legend svg{flex:none}
.tick{display:grid;grid-template-columns:1.7rem minmax(0,1fr);align-items:baseline}
.tick input{appearance:none;-webkit-appearance:none;display:inline-grid;place-content:center;flex:none;width:1.05rem;height:1.05rem;
margin:0;transform:translateY(.12rem);border:1.5px solid var(--ink);border-radius:2px;background:var(--paper);color:var(--ink);font:700 .9rem/1 var(--text)}
.tick input:checked::before{content:"✓"}
.papers p{margin:0}
.papers .note{margin:.1rem 0 0 1.7rem}
.options>li{margin:0;padding:.45rem 0 .45rem .9rem;border-left:2px solid var(--line)}
.options>.used{border-left-color:var(--ink)}
.sources li{margin:.45rem 0;font-size:.925rem}
footer{margin-top:1rem;padding-top:1.1rem;padding-bottom:3rem}
footer>*{border-top:0}
footer h2{margin-top:1rem;font-size:1.1rem}
@media screen and (min-width:60rem){
.sheet{display:grid;grid-template-columns:12.5rem minmax(0,1fr);gap:0 2.5rem;align-items:start}
nav{display:block;position:sticky;top:1rem}
ul.papers{columns:2;column-gap:2.2rem}
.papers>li{break-inside:avoid}
}
@media screen and (max-width:34rem){
.inner,.sheet,footer{padding-left:1rem;padding-right:1rem}
h1{font-size:1.35rem;gap:.7rem}
h1>.sign{width:2.5rem;height:2.5rem;font-size:1.5rem}
h2{font-size:1.2rem}
dl,.given dl{display:block}
dt{font-size:.875rem}
dd{margin:0 0 .5rem}
th,td{padding-right:.6rem}
th:first-child{width:38%}
}
@media (forced-colors:active){
.band,.dates,.help{border:2px solid}
.tick input:checked::before{forced-color-adjust:none;color:CanvasText}
svg text,svg .days,svg .solid,svg .dot{fill:CanvasText}
svg .empty{fill:Canvas}
svg line,svg .bar,svg .stroke-doubt,svg .stroke-ink,svg .stroke-bad{stroke:CanvasText}
}
@media print{
@page{size:A4;margin:17mm 15mm 15mm;
@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
html{font-size:9pt}
body{line-height:1.33}
.inner,.sheet,footer{max-width:none;padding:0}
.band{margin-bottom:3.5mm;padding:3mm 4mm;border:1px solid;border-left-width:6px}
h1{font-size:15pt;margin:.2rem 0 .5rem}
h2{font-size:11.5pt;margin-bottom:.35rem}
section{padding-bottom:2.6mm}
.part{padding:.1rem 0 .5rem}
.dates,.help{margin-bottom:3.5mm;padding:2mm 3mm}
.signs>li,.papers>li{padding:.17rem 0}
.past{padding-bottom:2mm}
li{margin:.15rem 0}
p,ul,ol,dl,table{margin-bottom:.3rem}
ul.papers,.formalities>ul,.past>ul,.given,.annex .lines>ul{columns:2;column-gap:8mm}
.given>h2{column-span:all}
.given>.part{break-inside:avoid}
a{color:inherit;text-decoration:none}
.annex{break-before:page;border-top:0;padding-top:0}
.answer{max-width:none;border-width:0 0 1px;border-radius:0;height:1.35rem}
.questions>li{margin-bottom:.5rem}
textarea{height:30mm;min-height:0;border:0;padding:0;resize:none;print-color-adjust:exact;-webkit-print-color-adjust:exact;
background:repeating-linear-gradient(to bottom,transparent 0 calc(7.5mm - .4mm),var(--line) calc(7.5mm - .4mm) 7.5mm);line-height:7.5mm}
.notes{break-inside:avoid}
h2,h3,h4,caption,.kicker{break-after:avoid;break-inside:avoid}
.signs>li,.papers>li,.options>li,.questions>li,.sources li,.formalities li,.past li,table,tr,.receipt,.picture,.dates,.help{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:3;widows:3}
}
)css";

}  // namespace reunify::report
