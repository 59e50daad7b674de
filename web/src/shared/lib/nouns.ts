/** Short names for parts of the API's messages that many places need. */
import type { Kind, Side, Weekday } from "../../api/types";

export type {
  Availability,
  Days,
  Kind,
  Listing,
  ListingAction,
  Party,
  Side,
  SizeClass,
  StaffTerms,
  Weekday,
  WorkMode,
} from "../../api/types";

export const kinds: readonly Kind[] = ["staff", "material", "capacity", "support", "knowledge"];
export const sides: readonly Side[] = ["need", "offer"];
export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
