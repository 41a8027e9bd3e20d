import { writeFileSync, mkdirSync } from 'node:fs';
import { createTinyEdition } from './tiny-edition.ts';
import { listFeedFiles } from '../../src/feeds/feed-files.ts';
const v = Number(process.argv[2]);
const {edition,getHtml}=createTinyEdition({site: v? {url:'http://autre.example'}:{}, articles:Array.from({length:30},(_,i)=>({slug: v?`neuf-${i}`:`vieux-${i}`, html:`<p>${v===2?'b':'a'}</p>`, data:{guid:`tag:x,2026:${i}`, title: v?`Neuf ${i}`:`Vieux ${i}`, ...(v===2?{updated:'2026-09-01'}:{}), ...(i%2?{kind:'guide'}:{})}}))});
for(const f of listFeedFiles(edition,getHtml)) { const p='/tmp/fb/nb'+f.path; mkdirSync(p.replace(/[^/]*$/,''),{recursive:true}); writeFileSync(p, await f.render()); }
