/** 站内路径加部署前缀。入参以 / 开头，带结尾斜线或文件名。 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
