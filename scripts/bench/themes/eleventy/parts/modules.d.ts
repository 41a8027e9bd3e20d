/** Installed beside the copy of the theme that runs, not in this project. */
declare module 'markdown-it-anchor' {
  const plugin: unknown;
  export default plugin;
}
declare module 'markdown-it-footnote' {
  const plugin: unknown;
  export default plugin;
}
