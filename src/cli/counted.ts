/** "1 article", "2,300 articles", "1 entity". */
export const counted = (count: number, noun: string, many = `${noun}s`): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? noun : many}`;
