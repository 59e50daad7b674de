/** Short names for parts of the API's messages that many places need. */
import type { Listing, Party, StaffTerms } from "../../api/types";

export type { Days, Listing, Party, StaffTerms } from "../../api/types";
export type Kind = Listing["kind"];
export type Side = Listing["side"];
export type Availability = Listing["availability"];
export type ListingAction = Listing["may"][number];
export type SizeClass = Party["size"];
export type Weekday = StaffTerms["weekdays"][number];
export type WorkMode = StaffTerms["mode"];

export const kinds: readonly Kind[] = ["staff", "material", "capacity", "support", "knowledge"];
export const sides: readonly Side[] = ["need", "offer"];
export const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
