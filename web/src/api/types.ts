// Made from api/openapi.json by `npm run generate`; never edited by hand.

export type Acceptance = {
  readonly party: Party;
  readonly person: string;
  readonly at: string;
};

export type Agreement = {
  readonly id: string;
  readonly number: number;
  readonly enquiry: string;
  readonly lender: Party;
  readonly borrower: Party;
  readonly lending: boolean;
  readonly proposed: Acceptance;
  readonly accepted: Acceptance;
  readonly commitments: readonly Commitment[];
};

export type AgreementPage = {
  readonly items: readonly Agreement[];
  readonly next?: string | undefined;
};

export type Audience = "public" | "members" | "cluster" | "named";

export type Availability = "draft" | "published" | "paused" | "closed";

export type Certificate = {
  readonly code: string;
  readonly name: Words;
  readonly hint: Words;
};

export type Change = {
  readonly kind: ChangeKind;
  readonly by: number;
  readonly to?: string | undefined;
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
  readonly best: boolean;
};

export type ChangeKind = "rate_lower" | "begin_later" | "begin_earlier" | "end_earlier" | "end_later" | "radius_larger" | "certificate_held" | "skills_held" | "hours_more" | "headcount_more";

export type Cluster = {
  readonly code: string;
  readonly name: Words;
  readonly short_name: Words;
  readonly friendly_network: boolean;
};

export type Combination = {
  readonly shares: readonly Share[];
  readonly parts: readonly PartScore[];
  readonly score_permille: number;
  readonly shared?: Days | undefined;
  readonly weeks: readonly Week[];
};

export type Commitment = {
  readonly id: string;
  readonly occupation: string;
  readonly terms: DealTerms;
};

export type Company = {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly size: SizeClass;
  readonly clusters: readonly string[];
  readonly sites: readonly Site[];
};

export type CompanyPage = {
  readonly items: readonly Company[];
  readonly next?: string | undefined;
};

export type Currency = "EUR";

export type Days = {
  readonly first: string;
  readonly last: string;
};

export type DealTerms = {
  readonly headcount: number;
  readonly period: Days;
  readonly weekdays: readonly Weekday[];
  readonly minutes_a_week: number;
  readonly rate: Money;
  readonly place: string;
  readonly legal_model: string;
  readonly note: string;
};

export type DeclineReason = "already_filled" | "skills_missing" | "too_far" | "too_expensive" | "timing" | "other";

export type DemoAccount = {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: RoleKind;
  readonly organisation: string;
};

export type DemoAccounts = {
  readonly items: readonly DemoAccount[];
};

export type Desk = {
  readonly items: readonly DeskItem[];
};

export type DeskItem = {
  readonly reason: DeskReason;
  readonly since: string;
  readonly until?: string | undefined;
  readonly listing?: Listing | undefined;
  readonly enquiry?: string | undefined;
  readonly them?: Party | undefined;
  readonly count: number;
};

export type DeskQueue = "new" | "unmatched" | "expiring";

export type DeskReason = "enquiry_to_answer" | "suggestion_to_answer" | "proposal_to_answer" | "proposal_to_make" | "message_to_read" | "listing_expiring" | "listing_draft" | "partners_found" | "member_listing_new" | "member_listing_unmatched" | "member_listing_expiring";

export type Disclosure = "pseudonymous" | "companies_named" | "persons_named";

export type Enquiry = {
  readonly id: string;
  readonly version: number;
  readonly state: EnquiryState;
  readonly disclosure: Disclosure;
  readonly asking: boolean;
  readonly turn: Turn;
  readonly may: readonly EnquiryMove[];
  readonly us: Party;
  readonly them: Party;
  readonly about?: Listing | undefined;
  readonly from?: Listing | undefined;
  readonly occupation: string;
  readonly lending: boolean;
  readonly headcount: number;
  readonly period: Days;
  readonly asked_at: string;
  readonly answered_at?: string | undefined;
  readonly decline_reason?: DeclineReason | undefined;
  readonly proposals: readonly Proposal[];
  readonly messages: readonly Message[];
  readonly agreement?: string | undefined;
  readonly suggested_by?: string | undefined;
  readonly plan?: string | undefined;
};

export type EnquiryAction = "accept" | "decline" | "withdraw";

export type EnquiryMove = "accept" | "decline" | "withdraw" | "write" | "propose" | "agree";

export type EnquiryPage = {
  readonly items: readonly Enquiry[];
  readonly next?: string | undefined;
};

export type EnquiryState = "suggested" | "open" | "accepted" | "agreed" | "declined" | "withdrawn";

export type EnquiryTransition = {
  readonly action: EnquiryAction;
  readonly reason?: DeclineReason | undefined;
};

export type Figures = {
  readonly at: string;
  readonly open_needs: number;
  readonly open_offers: number;
  readonly open_public: number;
  readonly people_asked: number;
  readonly people_offered: number;
  readonly agreements_in_7_days: number;
  readonly across_clusters_in_7_days: number;
  readonly median_hours_to_partner?: number | undefined;
  readonly person_days_this_month: number;
  readonly help_in_7_days: readonly Help[];
};

export type Help = {
  readonly lender_cluster: string;
  readonly borrower_cluster: string;
  readonly kind: Kind;
  readonly count: number;
};

/** One thing that is wrong with an input. */
export type Issue = {
  /** JSON pointer into the body, or /query/<name> */
  readonly path: string;
  readonly code: string;
  readonly params: Params;
  readonly severity: "error" | "warning";
};

export type Kind = "staff" | "material" | "capacity" | "support" | "knowledge";

export type Language = "de" | "en";

export type Listing = {
  readonly id: string;
  readonly version: number;
  readonly kind: Kind;
  readonly side: Side;
  readonly moderation: Moderation;
  readonly availability: Availability;
  readonly audience: Audience;
  readonly clusters?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
  readonly created_at: string;
  readonly published_at?: string | undefined;
  readonly expires_at: string;
  readonly expired: boolean;
  readonly requested: number;
  readonly committed: number;
  readonly party: Party;
  readonly own: boolean;
  readonly posted_by?: string | undefined;
  readonly may: readonly ListingAction[];
  readonly note: string;
  readonly terms: StaffTerms;
};

export type ListingAction = "publish" | "pause" | "resume" | "close" | "reopen" | "renew" | "approve" | "block";

export type ListingChange = {
  readonly site?: string | undefined;
  readonly note: string;
  readonly audience: Audience;
  readonly clusters?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
  readonly terms: StaffTerms;
};

export type ListingPage = {
  readonly items: readonly Listing[];
  readonly next?: string | undefined;
  readonly total: number;
};

export type ListingTransition = {
  readonly action: ListingAction;
};

export type Location = {
  readonly code: string;
  readonly name: Words;
  readonly parent: string;
};

export type Message = {
  readonly id: string;
  readonly own: boolean;
  readonly party: Party;
  readonly person?: string | undefined;
  readonly at: string;
  readonly text: string;
};

export type Moderation = "new" | "approved" | "blocked";

export type Money = {
  readonly minor: number;
  readonly currency: Currency;
};

export type NearMiss = {
  readonly offer: Listing;
  readonly short_points: number;
  readonly change?: Change | undefined;
};

export type NewAgreement = {
  readonly enquiry: string;
  readonly proposal: number;
};

export type NewEnquiry = {
  readonly about: string;
  readonly from?: string | undefined;
  readonly company?: string | undefined;
  readonly headcount: number;
  readonly period: Days;
  readonly message: string;
};

export type NewListing = {
  readonly kind: Kind;
  readonly side: Side;
  readonly company?: string | undefined;
  readonly site?: string | undefined;
  readonly note: string;
  readonly audience: Audience;
  readonly clusters?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
  readonly publish: boolean;
  readonly terms: StaffTerms;
};

export type NewMessage = {
  readonly text: string;
};

export type NewPlan = {
  readonly kind: Kind;
  readonly clusters?: readonly string[] | undefined;
  readonly agency?: string | undefined;
  readonly scope?: PlanScope | undefined;
  readonly rules?: PlanRules | undefined;
  readonly pins?: readonly PlanPin[] | undefined;
  readonly forbids?: readonly PlanForbid[] | undefined;
  readonly follows?: string | undefined;
};

export type NewProposal = {
  readonly terms: DealTerms;
};

export type NewSession = {
  readonly email: string;
  readonly password: string;
};

export type Obstacle = {
  readonly refusal: Refusal;
  readonly skills?: readonly string[] | undefined;
  readonly certificates?: readonly string[] | undefined;
  readonly gap_days?: number | undefined;
  readonly distance_m?: number | undefined;
  readonly allowed_m?: number | undefined;
  readonly rate_minor?: number | undefined;
  readonly limit_minor?: number | undefined;
  readonly minutes_a_week?: number | undefined;
  readonly minutes_needed?: number | undefined;
};

export type Occupation = {
  readonly code: string;
  readonly name: Words;
  readonly plural: Words;
  readonly synonyms: readonly string[];
  readonly sectors: readonly string[];
  readonly skills: readonly string[];
  readonly certificates: readonly string[];
};

export type Organisation = {
  readonly company?: string | undefined;
  readonly agency?: string | undefined;
  readonly name: string;
  readonly clusters: readonly string[];
};

/** Named values that a text fills in. */
export type Params = Readonly<Record<string, string>>;

export type PartScore = {
  readonly part: ScorePart;
  readonly weight_percent: number;
  readonly value_permille: number;
  readonly have: number;
  readonly asked: number;
  readonly covered: readonly string[];
  readonly missing: readonly string[];
  readonly certificates: readonly string[];
};

export type Partner = {
  readonly listing: Listing;
  readonly score_permille: number;
  readonly parts: readonly PartScore[];
  readonly obstacles: readonly Obstacle[];
  readonly shared?: Days | undefined;
  readonly headcount: number;
  readonly weeks: readonly Week[];
  readonly change?: Change | undefined;
};

export type Partners = {
  readonly direct: readonly Partner[];
  readonly across: readonly Partner[];
  readonly combinations: readonly Combination[];
  readonly rejected: readonly Partner[];
  readonly direct_count: number;
  readonly across_count: number;
  readonly rejected_count: number;
  readonly rejected_by: readonly RefusalCount[];
  readonly considered: number;
};

export type Party = {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly sector: string;
  readonly size: SizeClass;
  readonly place: string;
  readonly clusters: readonly string[];
};

export type Plan = {
  readonly id: string;
  readonly version: number;
  readonly status: PlanStatus;
  readonly may: readonly PlanMove[];
  readonly kind: Kind;
  readonly agency: string;
  readonly clusters: readonly string[];
  readonly created_at: string;
  readonly started_at?: string | undefined;
  readonly finished_at?: string | undefined;
  readonly published_at?: string | undefined;
  readonly scope: PlanScope;
  readonly rules: PlanRules;
  readonly pins: readonly PlanPin[];
  readonly forbids: readonly PlanForbid[];
  readonly follows?: string | undefined;
  readonly progress: PlanProgress;
  readonly failure?: string | undefined;
  readonly result?: PlanResult | undefined;
};

export type PlanAction = "publish";

export type PlanBottleneck = {
  readonly occupation: string;
  readonly place: string;
  readonly monday: string;
  readonly last_monday?: string | undefined;
  readonly price_points: number;
  readonly people_asked: number;
  readonly people_offered: number;
};

export type PlanForbid = {
  readonly need: string;
  readonly offer: string;
};

export type PlanGains = {
  readonly asked: number;
  readonly placed: number;
  readonly placed_elsewhere: number;
  readonly placed_elsewhere_before: number;
  readonly placed_before: number;
  readonly way_m?: number | undefined;
  readonly way_before_m?: number | undefined;
  readonly across_permille?: number | undefined;
  readonly rings: number;
  readonly needs: number;
  readonly needs_served: number;
  readonly fairness_cost_permille?: number | undefined;
};

export type PlanMatch = {
  readonly need: Listing;
  readonly offer: Listing;
  readonly headcount: number;
  readonly score_permille: number;
  readonly parts: readonly PartScore[];
  readonly shared?: Days | undefined;
  readonly pinned: boolean;
  readonly kept: boolean;
  readonly margin: number;
  readonly enquiry?: string | undefined;
};

export type PlanMethod = "auction" | "network_simplex";

export type PlanMove = "stop" | "publish";

export type PlanPage = {
  readonly items: readonly PlanSummary[];
  readonly next?: string | undefined;
  readonly total: number;
};

export type PlanPin = {
  readonly need: string;
  readonly offer: string;
  readonly headcount: number;
};

export type PlanProgress = {
  readonly stage: PlanStage;
  readonly pairs: number;
  readonly cost?: number | undefined;
  readonly bound?: number | undefined;
  readonly gap_permille?: number | undefined;
};

export type PlanProof = {
  readonly verdict: Verdict;
  readonly pairs: number;
  readonly candidates: number;
  readonly closed: boolean;
  readonly cost: number;
  readonly bound: number;
  readonly gap_permille: number;
  readonly method: PlanMethod;
  readonly second_opinion: boolean;
  readonly checked_us: number;
};

export type PlanResult = {
  readonly proof: PlanProof;
  readonly gains: PlanGains;
  readonly matches: readonly PlanMatch[];
  readonly matches_total: number;
  readonly unmet: readonly PlanUnmet[];
  readonly unmet_total: number;
  readonly unused: readonly PlanUnused[];
  readonly unused_total: number;
  readonly bottlenecks: readonly PlanBottleneck[];
  readonly bottlenecks_total: number;
  readonly rings: readonly PlanRing[];
  readonly rings_total: number;
};

export type PlanRing = {
  readonly score: number;
  readonly stations: readonly RingStation[];
  readonly has_two_way: boolean;
};

export type PlanRules = {
  readonly first_sectors: readonly string[];
  readonly fair: boolean;
  readonly keep: boolean;
};

export type PlanScope = {
  readonly occupations?: readonly string[] | undefined;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly across: boolean;
};

export type PlanStage = "waiting" | "candidates" | "solving" | "checking" | "closing" | "rings" | "done";

export type PlanStatus = "created" | "queued" | "solving" | "solved" | "stopped" | "failed" | "published" | "superseded";

export type PlanSummary = {
  readonly id: string;
  readonly version: number;
  readonly status: PlanStatus;
  readonly clusters: readonly string[];
  readonly created_at: string;
  readonly finished_at?: string | undefined;
  readonly published_at?: string | undefined;
  readonly asked: number;
  readonly placed: number;
  readonly matches: number;
};

export type PlanTransition = {
  readonly action: PlanAction;
};

export type PlanUnmet = {
  readonly need: Listing;
  readonly headcount: number;
  readonly candidates: number;
  readonly reason: UnmetReason;
  readonly changes: readonly NearMiss[];
  readonly refused_by?: readonly RefusalCount[] | undefined;
};

export type PlanUnused = {
  readonly offer: Listing;
  readonly headcount: number;
  readonly reason: UnusedReason;
};

/** RFC 9457. `code` is stable; texts for people are the client's. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: Params;
  readonly issues: readonly Issue[];
};

export type Proposal = {
  readonly number: number;
  readonly own: boolean;
  readonly at: string;
  readonly terms: DealTerms;
};

export type Ranking = {
  readonly weights: readonly Weight[];
};

export type Refusal = "own_company" | "skill_missing" | "certificate_missing" | "no_shared_days" | "too_far" | "rate_too_high" | "work_mode_differs" | "hours_too_few";

export type RefusalCount = {
  readonly refusal: Refusal;
  readonly count: number;
};

export type RingGift = {
  readonly listing: Listing;
  readonly headcount: number;
};

export type RingStation = {
  readonly company: Party;
  readonly gives: RingGift;
  readonly serves: Listing;
  readonly to: number;
};

export type RoleKind = "member" | "broker" | "city" | "operator";

export type ScorePart = "skills" | "days" | "distance" | "headcount" | "rate";

export type Sector = {
  readonly code: string;
  readonly name: Words;
};

export type Session = {
  readonly person: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly RoleKind[];
  readonly organisations: readonly Organisation[];
  readonly csrf_token: string;
  readonly expires_at: string;
};

export type Share = {
  readonly partner: Partner;
  readonly headcount: number;
};

export type Side = "need" | "offer";

export type Site = {
  readonly id: string;
  readonly name: string;
  readonly place: string;
};

export type SizeClass = "micro" | "small" | "medium" | "large";

export type Skill = {
  readonly code: string;
  readonly name: Words;
  readonly synonyms: readonly string[];
};

export type SkillLevel = "basic" | "skilled" | "expert";

export type StaffSkill = {
  readonly skill: string;
  readonly level: SkillLevel;
  readonly required: boolean;
};

export type StaffTerms = {
  readonly occupation: string;
  readonly skills: readonly StaffSkill[];
  readonly certificates: readonly string[];
  readonly headcount: number;
  readonly minutes_a_week: number;
  readonly period: Days;
  readonly weekdays: readonly Weekday[];
  readonly place: string;
  readonly radius_km: number;
  readonly mode: WorkMode;
  readonly rate?: Money | undefined;
};

export type Taxonomy = {
  readonly occupations: readonly Occupation[];
  readonly skills: readonly Skill[];
  readonly certificates: readonly Certificate[];
  readonly places: readonly Location[];
  readonly sectors: readonly Sector[];
  readonly clusters: readonly Cluster[];
};

export type Turn = "ours" | "theirs" | "nobody";

export type UnmetReason = "no_offer_fits" | "all_worth_more_elsewhere" | "forbidden" | "outside_scope";

export type UnusedReason = "no_need_fits" | "others_fit_better";

export type Verdict = "optimal" | "bounded";

export type Week = {
  readonly monday: string;
  readonly iso_week: number;
  readonly needed: boolean;
  readonly available: boolean;
};

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type Weight = {
  readonly part: ScorePart;
  readonly percent: number;
};

export type Words = {
  readonly de: string;
  readonly en: string;
};

export type WorkMode = "on_site" | "remote" | "either";
