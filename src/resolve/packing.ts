import type { Context, OwnProfile } from "./profile.ts";

/** A profile as text, to be kept. */
export const packProfile = (profile: OwnProfile): string =>
  JSON.stringify({ ...profile, countries: [...profile.countries] });

export function unpackProfile(text: string): OwnProfile {
  const profile = JSON.parse(text) as Omit<OwnProfile, "countries"> & { readonly countries: string[] };
  return { ...profile, countries: new Set(profile.countries) };
}

/** A context as text, to be kept. */
export const packContext = ({ companions, settings }: Context): string =>
  JSON.stringify({ companions: [...companions], settings: [...settings] });

export function unpackContext(text: string): Context {
  const { companions, settings } = JSON.parse(text) as Record<keyof Context, string[]>;
  return { companions: new Set(companions), settings: new Set(settings) };
}
