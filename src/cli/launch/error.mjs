/** 说得清原因和办法的错误：只打印 message，不打印调用栈。 */
export class LaunchError extends Error {}
