import type { Point } from "./point.ts";
import type { Stage } from "./scene.ts";

export type Target = { readonly node: string } | { readonly edge: string };

/** What a person does in the picture with the pointer. */
export interface Pointing {
  node(key: string): void;
  edge(key: string): void;
  stage(): void;
  /** null: nothing under the pointer any more. */
  hover(target: Target | null): void;
}

/** Follows the pointer. A name stands for its node, also where it lies on a line. */
export function follow(
  sigma: Stage,
  nameAt: (x: number, y: number) => string | null,
  { node, edge, stage, hover }: Pointing,
): void {
  const orNamed = ({ x, y }: Point, otherwise: () => void): void => {
    const named = nameAt(x, y);
    if (named) node(named);
    else otherwise();
  };
  sigma.on("clickNode", (event) => node(event.node));
  sigma.on("clickEdge", ({ edge: key, event }) => orNamed(event, () => edge(key)));
  sigma.on("clickStage", ({ event }) => orNamed(event, stage));
  sigma.on("enterNode", (event) => hover({ node: event.node }));
  sigma.on("enterEdge", (event) => hover({ edge: event.edge }));
  sigma.on("leaveNode", () => hover(null));
  sigma.on("leaveEdge", () => hover(null));
  let over: string | null = null;
  sigma.on("moveBody", ({ event: { x, y } }) => {
    const named = nameAt(x, y);
    if (named === over) return;
    over = named;
    sigma.getContainer().style.cursor = named ? "pointer" : "";
    hover(named ? { node: named } : null);
  });
}
