/** 工作表的内容，与怎么写成 XML 无关；共享字符串各表共用一份。 */
import { XML_HEAD } from '../opc.ts';
import { escapeXml } from '../text.ts';

export interface Column {
  readonly title: string;
  /** 列宽，按半角字数。 */
  readonly width: number;
  readonly align?: 'left' | 'center';
  /** 下拉选项。 */
  readonly choices?: readonly string[];
  /** 下拉选项取自别处的一列，例如 '销号视图'!$B$10:$B$16；用的人改了那一列，下拉跟着变。 */
  readonly choicesFrom?: string;
  /** 公式列：给行号（从 1 数），返回不带等号的公式；没有公式的行返回 null，照写 rows 里的值。 */
  readonly formula?: (row: number) => string | null;
}

export interface SheetSpec {
  readonly name: string;
  readonly title: string;
  /** 题下一行：支部、期次、标准。 */
  readonly lead: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** 正文行最低多高，磅；手填的空白表用。 */
  readonly rowHeight?: number;
  /** 表后的说明：名目与内容。 */
  readonly tail?: readonly (readonly [string, string])[];
  /** 表后说明的名目占前几列，默认一列；首列太窄时多占几列，免得一字一行。 */
  readonly tailLabelColumns?: number;
}

/** 共享字符串：同样的文字只存一次。 */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();

  /** 文字的序号。 */
  index(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  xml(): string {
    const items = Array.from(this.#indexes.keys(), (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
