import type { List, Nodes } from 'mdast';
import type { MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt, type Mistake } from '#markdown/mistake.ts';

/** Items that their author set back, but by too little to be inside the item above. */
export const checkShortIndents: MarkdownRule = function* ({ nodes }) {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const children: readonly Nodes[] = node.children;
    for (const [index, child] of children.entries()) {
      if (child.type !== 'list') continue;
      const before = children[index - 1];
      const first = before?.type === 'list' ? before : child;
      if (first !== child && columnOf(child) > columnOf(first)) yield tooShort(child, first);
      else
        for (const item of child.children)
          if (columnOf(item) > columnOf(child)) {
            yield tooShort(item, child);
            break;
          }
    }
  }
};

function tooShort(node: Nodes, list: List): Mistake {
  const inside = (list.children[0]?.children[0]?.position?.start.column ?? 3) - columnOf(list);
  return mistakeAt(node, {
    rule: 'list-indent',
    message: {
      fr: `Liste en retrait de ${columnOf(node) - columnOf(list)} : Markdown la met au même niveau que ce qui précède.`,
      en: `List indented by ${columnOf(node) - columnOf(list)}: Markdown puts it at the same level as what precedes it.`,
    },
    fix: {
      fr: `Mettre ${inside} espaces de plus qu’à l’élément qui la contient, ou aucune.`,
      en: `Put ${inside} spaces more than before the item that holds it, or none.`,
    },
    severity: 'warning',
  });
}

function columnOf({ position }: Nodes): number {
  return position?.start.column ?? 1;
}
