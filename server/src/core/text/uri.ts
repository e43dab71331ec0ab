/** `encodeURIComponent` for text from anywhere: half a surrogate pair, for which that throws, becomes U+FFFD. */
export function encodeUriPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
