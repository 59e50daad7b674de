#pragma once

#include "app/demo/postings.hpp"

namespace kontor::demo {

/// How many listings the story has.
inline constexpr std::uint32_t kStoryListings = 5;

/// Plans what the user finds on the first visit: new offers that fit a shipyard in need of
/// welders, one alone and some together; and the shipyard's own offer with a question to answer.
void plan_story(const Taxonomy& taxonomy, const Cast& cast, Timeline& timeline, Postings& postings,
                Talks& talks);

}  // namespace kontor::demo
