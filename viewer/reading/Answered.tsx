import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";

/** Shows an answer once it is there; until then what was shown before, or nothing; what went wrong in a sentence. */
export function Answered<Answer>({
  asked,
  show,
}: {
  readonly asked: Promise<Answer>;
  readonly show: (answer: Answer) => JSX.Element;
}): JSX.Element {
  const state = useSignal<{ answer: Answer } | { error: string } | null>(null);
  useEffect(() => {
    let current = true;
    asked.then(
      (answer) => {
        if (current) state.value = { answer };
      },
      (error: unknown) => {
        if (current) state.value = { error: error instanceof Error ? error.message : String(error) };
      },
    );
    return () => {
      current = false;
    };
  }, [asked, state]);
  const now = state.value;
  if (now === null) return <p class="quiet" aria-busy="true" />;
  return "answer" in now ? (
    show(now.answer)
  ) : (
    <p class="trouble" role="alert">
      {now.error}
    </p>
  );
}
