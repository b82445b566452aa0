import type { Decided, DecisionReading, Wish } from "../../src/decide.ts";
import type { EnclosedAnswers } from "../../src/graph/enclosed.ts";
import { questionsOf } from "./enclosed.ts";
import type { Questions } from "./questions.ts";

async function fetched<Answer>(path: string, request: RequestInit = {}): Promise<Answer> {
  const headers = { Accept: "application/json", ...request.headers };
  const reply = await fetch(path, { ...request, headers }).catch(() => {
    throw new Error(
      "The local server does not answer any more. Start it again with “relata view”, then reload.",
    );
  });
  const answer = (await reply.json()) as Answer & { error?: string };
  if (!reply.ok) throw new Error(answer.error ?? `The local server answered ${reply.status} for ${path}`);
  return answer;
}

const memories: Map<string, unknown>[] = [];

/** Answers once given are kept: going back shows at once what was read before. */
function remembered<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  memories.push(answers);
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const asked = ask(key);
    answers.set(key, asked);
    asked.catch(() => answers.delete(key));
    return asked;
  };
}

/** What was answered may be another now. */
export function forget(): void {
  for (const answers of memories) answers.clear();
}

/** Answers that came with the page, where it was saved as one file; null where there is a server to ask. */
function questionsInPage(): Questions | null {
  const element = document.getElementById("relata-answers");
  return element ? questionsOf(JSON.parse(element.textContent ?? "") as EnclosedAnswers) : null;
}

const enclosed = questionsInPage();

export const questions: Questions = enclosed ?? {
  graph: () => fetched("api/graph"),
  entity: remembered((id) => fetched(`api/entities/${encodeURIComponent(id)}`)),
  edge: remembered((key) => fetched(`api/edges/${encodeURIComponent(key)}`)),
  article: remembered((id) => fetched(`api/articles/${encodeURIComponent(id)}`)),
  search: remembered((query) => fetched(`api/search?q=${encodeURIComponent(query)}`)),
};

/** What can be asked of a server with its token; null in a page that came with its answers. */
export const deciding = enclosed
  ? null
  : {
      log: (token: string): Promise<readonly DecisionReading[]> =>
        fetched("api/decisions", { headers: { Authorization: `Bearer ${token}` } }),
      decide: (token: string, wish: Wish): Promise<Decided> =>
        fetched("api/decisions", {
          method: "POST",
          headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
          body: JSON.stringify({ wish }),
        }),
    };
