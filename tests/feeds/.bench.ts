import { createTinyEdition } from './tiny-edition.ts';
import { listFeedFiles } from '../../src/feeds/feed-files.ts';
import { listFeedScopes } from '../../src/feeds/scope.ts';
const [N, T, P, C] = process.argv.slice(2).map(Number);
const word = 'L’entreprise écoute ses clients, dit-on\u202f; « on\u202f» a tort <em>souvent</em>. ';
const html = Array.from({length: 12}, (_, i) => `<h2 id="h${i}" class="question">Titre ${i}</h2><p>${word.repeat(8)}<sup><a id="appel-${i}" href="#note-${i}" class="note-call" role="doc-noteref">${i}</a></sup></p>`).join('') + `<section class="notes"><ol>${Array.from({length: 12}, (_, i) => `<li id="note-${i}"><p>Note <a href="#appel-${i}" class="note-back">↩</a></p></li>`).join('')}</ol></section>`;
const kinds = ['essay','guide','interview'];
const t0 = performance.now();
const { edition } = createTinyEdition({
  tags: Array.from({length:T!},(_,i)=>`tag-${i}`),
  people: Object.fromEntries(Array.from({length:P!},(_,i)=>[`p-${i}`,{}])),
  articles: Array.from({length:N!},(_,i)=>({ data:{ kind: kinds[i%3], title:`T ${i}`, date: new Date(Date.UTC(2006,0,1+i)).toISOString().slice(0,10), tags:[`tag-${i%T!}`,`tag-${(i*7+1)%T!}`], authors:[`p-${i%P!}`], ...(i%3===2?{interviewees:[`p-${(i+1)%P!}`],interviewer:'emma'}:{}) }, html: `${html}<p>${i}</p>` })),
});
const bodies = new Map(edition.articles.map(a=>[a.bodyKey, a.bodyKey.slice(a.bodyKey.indexOf(':')+1)]));
const t1 = performance.now();
const scopes = listFeedScopes(edition);
const t2 = performance.now();
const files = listFeedFiles(edition, k => bodies.get(k)!);
const t3 = performance.now();
const dep = JSON.stringify(files.map(f=>f.depends)).length;
const t4 = performance.now();
const byKind: Record<string, number> = {}; let bytes=0;
for (const f of files) { const s=process.cpuUsage().user; const out = await f.render(); bytes += out.length; const k = f.path.startsWith('/archives')?'history':f.path.split('/').at(-1)!; byKind[k]=(byKind[k]??0)+(process.cpuUsage().user-s)/1000; }
const t5 = performance.now();
console.log({ articleHtml: html.length, scopes: scopes.length, files: files.length, setup: t1-t0, scopeMs: t2-t1, listMs: t3-t2, dependsMs: t4-t3, dependsMB: dep/1e6, renderMs: t5-t4, MB: bytes/1e6, byKind, rssMB: process.memoryUsage().rss/1e6 });
