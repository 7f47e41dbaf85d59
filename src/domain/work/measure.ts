/** 没写措施时各表上印的措施：勾选的常见问题的改法。台账读回时据此认出“没有改过”。 */
export function printedMeasure(problems: readonly { readonly remedy: string }[]): string {
  return problems.map((p) => p.remedy).join('；');
}
