export const TAGS: readonly string[] = (
  'a abbr animate aside article audio b blockquote body button canvas caption cite code custom-x details dialog div ' +
  'embed fieldset figcaption figure font form h2 hr html iframe image img input ins keygen li link marquee mark math ' +
  'menu meter object ol p picture pre q ruby script section select set small source span strong style summary sup svg ' +
  'table td template textarea time title track ul use video x-citation x-encadre x-video xss'
).split(' ');

export const EVENTS: readonly string[] = (
  'onabort onafterprint onafterscriptexecute onanimationend onanimationstart onauxclick onbeforeinput onbeforetoggle ' +
  'onbegin onblur oncanplay onchange onclick onclose oncontentvisibilityautostatechange oncontextmenu oncopy ' +
  'oncuechange oncut ondblclick ondrag ondragend ondragenter ondrop onend onerror onfinish onfocus onfocusin ' +
  'onfullscreenchange onhashchange oninput oninvalid onkeydown onkeypress onload onloadeddata onloadstart onmessage ' +
  'onmousedown onmouseenter onmouseover onmousewheel onpageshow onpaste onplay onpointerenter onpointerover ' +
  'onpopstate onrepeat onreset onresize onscroll onscrollend onsearch onsecuritypolicyviolation onselect ' +
  'onselectionchange onstart onsubmit ontimeupdate ontoggle ontouchstart ontransitionend ontransitionrun onunload ' +
  'onvolumechange onwheel onwebkitanimationend'
).split(' ');

/** A scheme, and an address of it that would do something. */
export const SCHEMES: readonly (readonly [scheme: string, rest: string])[] = [
  ['javascript', 'alert(1)'],
  ['javascript', '//%0aalert(1)'],
  ['javascript', 'window.onerror=alert;throw+1'],
  ['vbscript', 'msgbox(1)'],
  ['livescript', 'alert(1)'],
  ['data', 'text/html,<script>alert(1)</script>'],
  ['data', 'text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='],
  ['data', 'image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['data', ',alert(1)'],
  ['file', '///etc/passwd'],
  ['blob', 'https://x.example/1'],
  ['filesystem', 'https://x.example/temporary/a.html'],
  ['view-source', 'https://x.example/'],
  ['feed', 'javascript:alert(1)'],
  ['jar', 'https://x.example!/a.html'],
  ['about', 'blank'],
  ['chrome', '//settings'],
  ['ftp', '//x.example/a'],
  ['ws', '//x.example/'],
  ['intent', '//x#Intent;scheme=javascript;end'],
  ['ms-msdt', '/id PCWDiagnostic'],
  ['web+x', 'a'],
];

/** Where an address is written so that a browser follows or loads it. */
export const ADDRESS_PLACES: readonly ((address: string) => string)[] = [
  (address) => `[a](${address})`,
  (address) => `[a](<${address}>)`,
  (address) => `[a][b]\n\n[b]: ${address}`,
  (address) => `[a][b]\n\n[b]: <${address}> "c"`,
  (address) => `<${address}>`,
  (address) => `![a](${address})`,
  (address) => `[![a](${address})](${address})`,
  (address) => `a[^1]\n\n[^1]: [b](${address})`,
  (address) => `| a |\n| - |\n| [b](${address}) |`,
  (address) => `<a href="${quote(address)}">a</a>`,
  (address) => `<a href='${quote(address)}' target=_blank ping="${quote(address)}">a</a>`,
  (address) => `<a data-footnote-ref href="${quote(address)}">a</a>`,
  (address) =>
    `<a data-footnote-backref class="note-back data-footnote-backref" href="${quote(address)}">a</a>`,
  (address) =>
    `<a class="note-call" id="appel-1" aria-describedby="notes-titre" href="${quote(address)}">1</a>`,
  (address) =>
    `<section data-footnotes class="footnotes notes"><ol><li id="note-1"><a href="${quote(address)}">a</a></li></ol></section>`,
  (address) => `<map name=m><area href="${quote(address)}" shape=rect coords="0,0,9,9"></map>`,
  (address) => `<blockquote cite="${quote(address)}">a <q cite="${quote(address)}">b</q></blockquote>`,
  (address) =>
    `<img src="${quote(address)}" srcset="${quote(address)} 2x" longdesc="${quote(address)}" alt="a">`,
  (address) => `<picture><source srcset="${quote(address)}"><img src=x alt=a></picture>`,
  (address) =>
    `<video src="${quote(address)}" poster="${quote(address)}"><track src="${quote(address)}"></video>`,
  (address) => `<iframe src="${quote(address)}"></iframe>`,
  (address) => `<object data="${quote(address)}"><embed src="${quote(address)}"></object>`,
  (address) =>
    `<form action="${quote(address)}"><button formaction="${quote(address)}">a</button><input type=image src="${quote(address)}"></form>`,
  (address) =>
    `<svg><a xlink:href="${quote(address)}" href="${quote(address)}"><text y=9>a</text></a><use href="${quote(address)}"/></svg>`,
  (address) => `<math href="${quote(address)}" xlink:href="${quote(address)}"><mi>a</mi></math>`,
  (address) =>
    `<p style="background:url(${quote(address)})">a</p><table background="${quote(address)}"></table>`,
  (address) => `<style>@import url("${address}");p{background:url(${address})}</style>`,
  (address) => `<link rel=stylesheet href="${quote(address)}"><base href="${quote(address)}">`,
  (address) => `<meta http-equiv=refresh content="0;url=${quote(address)}">`,
  (address) => `::video{url="${quote(address)}" title="a"}`,
  (address) => `::video{url="https://x.example/" title="a" image="${quote(address)}"}`,
  (address) => `:::citation{url="${quote(address)}" source="s" author="b"}\na\n:::`,
  (address) => `:::encadre{title="[a](${quote(address)})"}\n[a](${address})\n:::`,
];

export const VECTORS: readonly string[] = [
  '<script>alert(1)</script>',
  '<script src="data:,alert(1)"></script>',
  '<script type="module">alert(1)</script>',
  '<script type="application/ld+json">{}</script><script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" alt="``onerror=alert(1)">',
  '<image href=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="data:,alert(1)" /></svg>',
  '<svg><a><animate attributeName=href values="javascript:alert(1)" /><text y=9>a</text></a></svg>',
  '<svg><set attributeName=onmouseover to=alert(1)>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>alert(1)</script></svg>#x" /></svg>',
  '<math><maction actiontype="statusline#" xlink:href="javascript:alert(1)">a</maction></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;parent.alert(1)&lt;/script&gt;"></iframe>',
  '<object type="text/html" data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIiB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=">',
  '<details open ontoggle=alert(1)><summary>a</summary></details>',
  '<input autofocus onfocus=alert(1)>',
  '<button popovertarget=p>a</button><div popover id=p onbeforetoggle=alert(1)>b</div>',
  '<form id=f><input name=attributes></form><button form=f formaction="javascript:alert(1)">a</button>',
  '<isindex type=image src=1 onerror=alert(1) action=javascript:alert(1)>',
  '<base href="javascript:/a/-alert(1)///////"><a href=../lol>a</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<meta http-equiv="Content-Security-Policy" content="script-src *">',
  '<link rel="import" href="data:text/html,<script>alert(1)</script>">',
  '<style>@import "data:,*{background:url(javascript:alert(1))}";</style>',
  '<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart="alert(1)">a</p>',
  '<p style="width:expression(alert(1));behavior:url(#x);-moz-binding:url(data:,x)">a</p>',
  '<div id="a" style="position:fixed;inset:0" onmouseover=alert(1)>a</div>',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<plaintext><img src=x onerror=alert(1)>',
  '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
  '<select><option><img src=x onerror=alert(1)></option></select>',
  '<table><tr><td background="javascript:alert(1)"><caption onclick=alert(1)>a</caption></td></tr></table>',
  '<marquee onstart=alert(1)>a</marquee>',
  '<video><source onerror=alert(1)></video>',
  '<a href="https://x.example/" onclick=alert(1) target="_blank" rel="opener">a</a>',
  '<a href="https://x.example/&quot;onmouseover=alert(1)">a</a>',
  '<a id="location" name="location" href="javascript:alert(1)">a</a><img name=body src=x>',
  '<form name=document><input name=cookie><input name=querySelector></form>',
  '<p id="__proto__" class="notes-titre" data-question="a" data-seal="1">a</p>',
  '<copy-text data-text="x" data-label="<img src=x onerror=alert(1)>"></copy-text>',
  '<site-search><input value="&quot;><img src=x onerror=alert(1)>"></site-search>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?><script>alert(1)</script>',
  '<!DOCTYPE x [<!ENTITY y "<script>alert(1)</script>">]><p>&y;</p>',
  '<!ENTITY % z SYSTEM "file:///etc/passwd">',
  '<%= alert(1) %><% alert(1) %>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}`${alert(1)}`',
  '{alert(1)}{/* a */}',
  '<script>alert(1)',
  '"autofocus onfocus=alert(1) x="',
  "'-alert(1)-'",
  '</script><script>alert(1)</script>',
  '\u2028alert(1)\u2029//',
];

/** What only our Markdown and our directives read. */
export const DIRECTIVES_AND_MARKDOWN: readonly string[] = [
  ':::encadre{onclick="alert(1)" title="t"}\na\n:::',
  ':::encadre{title="<img src=x onerror=alert(1)>"}\na\n:::',
  ':::encadre{title="a" style="background:url(javascript:alert(1))" .notes #notes-titre}\na\n:::',
  ':::citation{author="<script>alert(1)</script>" source="<svg onload=alert(1)>" date="&quot;onclick=alert(1)"}\na\n:::',
  '::video{url="https://x.example/" title="<img src=x onerror=alert(1)>"}',
  '::script[alert(1)]{src="data:,alert(1)"}',
  ':lang[<img src=x onerror=alert(1)>]{en onclick="alert(1)"}',
  ':lang[a]{en" onclick="alert(1)}',
  '## a {onclick="alert(1)" style="color:red" href="javascript:alert(1)"}',
  '## a {#"><img/src=x/onerror=alert(1)>}',
  '## <img src=x onerror=alert(1)> {.notes}',
  '```"><img/src=x/onerror=alert(1)>\na\n```',
  '```html\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '[a](https://x.example/"onmouseover="alert(1) "b")',
  '[a](https://x.example/ "\\"onmouseover=alert(1) x=")',
  '![a" onerror="alert(1)](./plan.svg)',
  '![a](./plan.svg "<img src=x onerror=alert(1)> Crédit : <script>alert(1)</script>")',
  '[<img src=x onerror=alert(1)>](#a)',
  '[a]: x "\n<script>alert(1)</script>"\n\n[a]',
  'a[^<img src=x onerror=alert(1)>]\n\n[^<img src=x onerror=alert(1)>]: b',
  'a[^1]\n\n[^1]: <img src=x onerror=alert(1)>\n    <script>alert(1)</script>',
  'a[^__proto__]\n\n[^__proto__]: b',
  '| <img src=x onerror=alert(1)> |\n| :-: |\n| <script>alert(1)</script> |',
  '- [x] <input onfocus=alert(1) autofocus>',
  'https://x.example/"onmouseover="alert(1)',
  'www.x.example/<script>alert(1)</script>',
  'x@x.example?subject=<script>alert(1)</script>',
  '<https://x.example/"onmouseover=alert(1)>',
  '<p>\n\n[a](<x"onclick="alert(1)>)\n\n</p>',
  '**Emma :** <img src=x onerror=alert(1)>',
  '---\ntitle: <script>alert(1)</script>\n---',
  '\\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
];

/** As in an attribute between double quotes; references stay, which are part of a disguise. */
function quote(address: string): string {
  return address.replaceAll('"', '&quot;');
}

/** Addresses of the web that hold what would run elsewhere: every field for an address takes them. */
export const WEB_ADDRESSES: readonly string[] = [
  'https://x.example/"onmouseover="alert(1)',
  "https://x.example/'onmouseover='alert(1)",
  'https://x.example/<script>alert(1)</script>',
  'https://x.example/?a=javascript:alert(1)#javascript:alert(1)',
  'https://x.example/\\"><img/src=x/onerror=alert(1)>',
  'https://x.example/&quot;onclick=alert(1)//',
  'https://x.example/&#106;avascript:alert(1)',
  'http://javascript:alert(1)@x.example/',
  'https://x.example/]]><script>alert(1)</script>',
  'https://x.example/--><script>alert(1)</script>',
  'https://x.example/%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
  'HTTPS://x.example/'.toLowerCase(),
];
