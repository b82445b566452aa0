/** What a collection of articles is called: by the headline of its only article, or by how many there are. */
export function titleOf(articles: readonly { readonly title: string }[]): string {
  const [only] = articles;
  return articles.length === 1 && only !== undefined ? only.title : `${articles.length} articles`;
}
