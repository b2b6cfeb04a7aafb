import { parse } from 'postcss';
import { cssInUse } from './css-in-use.ts';
import { namesInUse, shapeOf } from './names-in-use.ts';

interface Rules {
  readonly first: string;
  /** The layer of paper: wherever it stands, it counts as the last (`document.css` names the layers). */
  readonly paper: string;
}

function apart(css: string): Rules {
  const root = parse(css);
  const paper = root.nodes.filter((node) => node.type === 'atrule' && node.name === 'layer' && node.params === 'print' && node.nodes);
  for (const node of paper) node.remove();
  return { first: root.toString(), paper: paper.join('') };
}

/** Puts into a page only the rules that it uses, those of paper at its end, where no paint waits for them. Answers a function that remembers what pages of one shape need. */
export function pageSlimmer(): (html: string) => string {
  const known = new Map<string, Rules>();
  return (html) => {
    let paper = '';
    const slim = html.replace(/(?<=<style>)[\s\S]*?(?=<\/style>)/u, (css) => {
      const used = namesInUse(html);
      const key = `${css}${shapeOf(used)}`;
      const rules = known.get(key) ?? apart(cssInUse(css, used));
      known.set(key, rules);
      ({ paper } = rules);
      return rules.first;
    });
    return paper === '' ? slim : slim.replace(/(?=<\/body>)/u, `<style>${paper}</style>\n`);
  };
}
