/** A visit before and after which there was no pain had been judged as one that changed nothing: all are judged again. */
export const painFreeJudged: readonly string[] = [`UPDATE practice SET judgeFrom = 0`]
