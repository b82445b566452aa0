let measure: CanvasRenderingContext2D | null | undefined;

/** Width of a text in pixels. */
export function widthOf(text: string, size: number, font: string, weight: string): number {
  measure ??= document.createElement("canvas").getContext("2d");
  if (!measure) return text.length * size * 0.55;
  measure.font = `${weight} ${size}px ${font}`;
  return measure.measureText(text).width;
}
