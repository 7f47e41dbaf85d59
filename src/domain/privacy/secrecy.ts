/** 涉密词：提醒填写人看一眼，不判断是否真的涉密（定密由法定机关按程序作出）。 */
import type { Located } from './finding.ts';

/** 字与字之间容得下排版用的空格，例如“机 密”。“内部资料”是本站自己的标注，不在表中。 */
const WORDS = [
  '绝密',
  '机密',
  '秘密',
  '涉密',
  '密级',
  '密件',
  '内部文件',
  '内部明电',
  '内部参考',
  '内部传阅',
  '不得外传',
  '严禁外传',
];

/**
 * 含有上面的字、但不是涉密内容的说法。长的在前。
 * 一是制度、教育、誓词里的固定说法；二是声明没有涉密内容的话；三是跨词相连（人机密切、开机密码）。
 */
const HARMLESS = [
  /(中华人民共和国)?保守(国家|党和国家|党和国家的|党的|党)?秘密(法)?/g,
  /(保守|严守|保守好|严守好)(党和国家|党和国家的|国家|党的|工作)?(秘密|机密)/g,
  /(不|勿|非|未|无|没有|严禁|禁止|是否)(得|准|能|可|含)?(填写|涉及|属于|含有|包含|传输|存储|谈论)?(任何)?(国家秘密|工作秘密|商业秘密|秘密|机密|绝密|涉密)([、和或及与](国家秘密|工作秘密|商业秘密|秘密|机密|绝密))*/g,
  /涉密不上网|上网不涉密/g,
  /(商业|技术)秘密/g,
  /秘密(写票|投票|划票|填票)/g,
  /[机绝]密(切|布|集|度|码|钥)/g,
  /涉密切/g,
];

const PATTERNS = WORDS.map((word) => ({ word, pattern: new RegExp([...word].join('[ \\t]{0,2}'), 'g') }));

/** @param text 已换成半角的文字。同一个词只报一次。 */
export function findSecrecy(text: string): Located[] {
  const rest = HARMLESS.reduce((current, phrase) => current.replace(phrase, (hit) => '\n'.repeat(hit.length)), text);
  const found: Located[] = [];
  for (const { word, pattern } of PATTERNS) {
    const at = rest.search(pattern);
    // “秘密级”只报“秘密”，不再报“密级”
    if (at >= 0 && !found.some((other) => at < other.end && at + word.length > other.start)) {
      found.push({
        kind: 'secrecy',
        level: 'warn',
        match: word,
        message: `出现“${word}”。请核对内容是否涉密；国家秘密、工作秘密不得填写。`,
        start: at,
        end: at + word.length,
      });
    }
  }
  return found;
}
