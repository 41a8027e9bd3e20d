import { createTinyEdition } from './tiny-edition.ts';
import { listFeedFiles } from '../../src/feeds/feed-files.ts';
const evil = `${'é<&>"\u0001'.repeat(17_000)}fin`;
const {edition,getHtml}=createTinyEdition({articles:[{html:`<p>${evil.replaceAll('&','&#x26;').replaceAll('<','&#x3C;')}</p>`,data:{title:evil,summary:evil,guid:evil,disclosure:evil,sources:[{title:evil}]}}]});
const t=performance.now(); const files=listFeedFiles(edition,getHtml); console.log('list',performance.now()-t);
for(const f of files){const s=performance.now();const o=await f.render();console.log(f.path,o.length,(performance.now()-s)|0)}
