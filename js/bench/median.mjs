export const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
