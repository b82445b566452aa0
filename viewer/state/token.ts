const KEPT = "relata token";

/** The token with which this tab may set things right, as far as it has one. */
export const keptToken = (): string | null => sessionStorage.getItem(KEPT);

export const dropToken = (): void => sessionStorage.removeItem(KEPT);

/** Takes the token out of the address, so that no permalink hands it on, and keeps it for this tab. */
export function takeToken(): void {
  const parts = new URLSearchParams(location.hash.replace(/^#/, ""));
  const token = parts.get("token");
  if (!token) return;
  sessionStorage.setItem(KEPT, token);
  parts.delete("token");
  const rest = parts.toString();
  history.replaceState(null, "", rest === "" ? location.pathname : `#${rest}`);
}
