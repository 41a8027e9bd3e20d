/* Classic script: neither modules nor requests work from a disk. ARTICLES is in articles.js. */
(() => {
  const MOST = 50;
  const AROUND = 80;
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  const form = document.currentScript.closest('form');
  const [input, list] = [form.querySelector('input'), form.querySelector('ol')];
  const folded = new Map();
  const toFolded = (article) => {
    if (!folded.has(article)) folded.set(article, { title: fold(article.title), text: fold(article.text) });
    return folded.get(article);
  };
  const count = (text, word) => text.split(word).length - 1;
  const score = (article, words) => {
    const { title, text } = toFolded(article);
    if (!words.every((word) => title.includes(word) || text.includes(word))) return 0;
    return words.reduce((sum, word) => sum + 20 * count(title, word) + Math.min(10, count(text, word)), 0);
  };
  const draw = (article, [word]) => {
    const link = document.createElement('a');
    link.href = `../${article.url}`;
    link.textContent = article.title;
    const at = toFolded(article).text.indexOf(word);
    const start = Math.max(0, at - AROUND);
    const line = document.createElement('p');
    line.textContent = `${article.date} … ${article.text.slice(start, start + 2 * AROUND)} …`;
    const item = document.createElement('li');
    item.append(link, line);
    return item;
  };
  const search = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const scored = words.length === 0 ? [] : ARTICLES.map((article) => [score(article, words), article]);
    const found = scored.filter(([one]) => one > 0).sort(([a], [b]) => b - a);
    list.replaceChildren(...found.slice(0, MOST).map(([, article]) => draw(article, words)));
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', search);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  search();
})();
