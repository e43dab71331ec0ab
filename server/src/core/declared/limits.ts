/**
 * Words beside a licence's name that may take back something of it or add to it: "MIT, but not for military use", "Apache-2.0 + Commons
 * Clause", "MIT and others". No licence text settles what they mean, for they say that the text is not all.
 */
const LIMITING =
  /(?:^|[^\p{L}\d])(?:but|not?|never|non|without|except(?:ions?|ing|ed)?|only for|unless|plus|others?|additional|addition|modified|restrict\p{L}*|commons clause|(?:non-?)?commercial\p{L}*|military|personal|private|academic|educational|research|evaluation|internal|trial|nicht|kein\p{L}*|ohne|nur für|außer|sauf|non commerc\p{L}*|hors)(?![\p{L}\d])|\+ ?\p{L}/iu;

/** True where the words of a statement limit the licence they name, or add to it. */
export function limitsOrAdds(words: string): boolean {
  return LIMITING.test(words.slice(0, LONGEST));
}

/** Longest statement that is looked at; longer ones are texts. */
const LONGEST = 2_000;
