import type { Random } from "./random";

/**
 * A Swedish number with right check digits that no company has: the first digit is the kind of legal person, and 4 is
 * none of them (the Tax Agency's groups are 1, 2, 3 and 5 to 9). The third is 2 or more in every number. Luhn.
 */
export function madeUpSwedishNumber(random: Random): string {
  const digits = `4${random.digits(1)}${random.between(2, 9)}${random.digits(6)}`;
  const sum = [...digits].reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`;
}

/**
 * A Norwegian number with a right check digit that no company has: real ones begin with 8 or 9; 3 is the series that the
 * public registers keep for invented companies. Modulus 11 with the weights 3 2 7 6 5 4 3 2.
 */
export function madeUpNorwegianNumber(random: Random): string {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  for (;;) {
    const digits = `3${random.digits(7)}`;
    const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${digits}${check}`;
  }
}
