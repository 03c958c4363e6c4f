#pragma once

#include <string_view>

namespace reunify::report {

/// The style sheet of a page: dark on white, fonts of the system, readable at 360 pixels and on A4, in colour and without. Colours are
/// named once, on the first lines; the tests compute the contrast of each with the paper.
inline constexpr std::string_view kStyle = R"css(
:root{--paper:#ffffff;--tint:#f6f6f3;--line:#c9ced3;
--ink:#1c2024;--muted:#4a5259;--good:#0b5a32;--bad:#981b1b;--doubt:#6e4300;--link:#0b4a8c;
--text:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--title:Charter,"Bitstream Charter","Sitka Text",Cambria,"Liberation Serif",Georgia,serif;
color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:46rem;padding:1.75rem 1.25rem 3rem;background:var(--paper);color:var(--ink);
font:1rem/1.55 var(--text);overflow-wrap:break-word}
h1,h2{font-family:var(--title);font-weight:700;line-height:1.2;text-wrap:balance}
h1{margin:.15rem 0 .9rem;font-size:2.1rem;letter-spacing:-.01em}
h2{margin:0 0 .8rem;font-size:1.4rem}
h3{margin:0 0 .2rem;font:600 1rem/1.4 var(--text)}
p,ul,ol,dl,table{margin:0 0 .6rem}
p:last-child,ul:last-child,dl:last-child{margin-bottom:0}
ul,ol{padding-left:1.25rem}
li{margin:.3rem 0}
li::marker{color:var(--muted)}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}
code,.address{overflow-wrap:anywhere}
code{font:.9em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.kicker{margin:0;color:var(--muted);font-size:.9rem;letter-spacing:.01em}
.lead{font-size:1.125rem;line-height:1.45}
.strong{font-weight:600}
.note,.cite{color:var(--muted);font-size:.875rem;line-height:1.5}
.sign{font-family:var(--text);font-weight:700}
.good{color:var(--good)}.bad{color:var(--bad)}.doubt{color:var(--doubt)}.faint{color:var(--muted)}
header{padding-bottom:1.4rem}
nav{margin:0 0 .4rem;padding:.8rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:.925rem}
.nav-title{margin:0 0 .2rem;color:var(--muted);font-size:.875rem}
nav ul{list-style:none;margin:0;padding:0;columns:2;column-gap:1.5rem}
nav li{margin:0;padding:.15rem 0;break-inside:avoid}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
section{padding:2.1rem 0 0}
.member h2{padding-top:1rem;border-top:2px solid var(--ink)}
table{width:100%;border-collapse:collapse;font-size:.95rem}
caption{padding:0 0 .35rem;text-align:left;font-weight:600}
th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.name,td{overflow-wrap:anywhere}
.name span{font-weight:400}
td:last-child{padding-right:0}
th{font-weight:600}
thead th{color:var(--muted);font-size:.875rem;border-bottom-color:var(--ink)}
th:first-child{width:34%}
td p,td ul{margin:0 0 .25rem}
td ul{padding:0;list-style:none}
td li{margin:0 0 .15rem}
.signs,.papers,.options{list-style:none;padding:0}
.signs>li,.papers>li{margin:0;padding:.6rem 0;border-bottom:1px solid var(--line)}
.signs p,.missing p{margin:0 0 .15rem}
.missing li{margin:0 0 .7rem}
.signs>li:last-child,.papers>li:last-child{border-bottom:0}
.hang{display:grid;grid-template-columns:1.7rem minmax(0,1fr)}
.hang>*{grid-column:2}
.hang>.sign{grid-column:1;grid-row:1}
dl{display:grid;grid-template-columns:minmax(7rem,11rem) minmax(0,1fr);gap:.25rem 1rem;font-size:.95rem}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
.picture{margin:1rem 0 .4rem}
.picture svg{display:block;width:100%}
svg text{fill:var(--ink);font-family:var(--text);font-size:13px}
svg .years{fill:var(--muted);font-size:12px}
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
.timeline table{margin-top:1.3rem}
.timeline h3{margin-top:1.3rem}
.tick{display:grid;grid-template-columns:1.7rem minmax(0,1fr);align-items:baseline}
.tick input{appearance:none;-webkit-appearance:none;display:inline-grid;place-content:center;flex:none;width:1.05rem;height:1.05rem;
margin:0;transform:translateY(.12rem);border:1.5px solid var(--ink);border-radius:2px;background:var(--paper);color:var(--ink);font:700 .9rem/1 var(--text)}
.tick input:checked::before{content:"✓"}
.papers p{margin:0}
.papers .note{margin:.1rem 0 0 1.7rem}
.options>li{margin:0;padding:.45rem 0 .45rem .9rem;border-left:2px solid var(--line)}
.options>.used{border-left-color:var(--ink)}
.sources li{margin:.45rem 0;font-size:.925rem}
footer{margin-top:2.6rem;padding-top:1.1rem;border-top:2px solid var(--ink)}
footer h2{margin-top:1.4rem;font-size:1.15rem}
@media (max-width:34rem){
body{padding:1.1rem 1rem 2rem}
h1{font-size:1.65rem}
h2{font-size:1.25rem}
nav ul{columns:1}
nav li{padding:.3rem 0}
dl{display:block}
dt{font-size:.875rem}
dd{margin:0 0 .5rem}
th,td{padding-right:.6rem}
th:first-child{width:38%}
svg .odd{display:none}
}
@media print{
@page{size:A4;margin:17mm 16mm 18mm}
html{font-size:10pt}
body{max-width:none;margin:0;padding:0;line-height:1.4}
h1{font-size:20pt}
h2{font-size:13.5pt}
nav{display:none}
header{padding-bottom:0}
section{padding-top:1.3rem}
a{color:inherit;text-decoration:none}
h2,h3,caption,.kicker{break-after:avoid;break-inside:avoid}
.signs>li,.papers>li,.options>li,.sources li,table,tr,dl,.receipt,.picture{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:3;widows:3}
}
)css";

}  // namespace reunify::report
