#pragma once

#include "app/market/partners.hpp"
#include "http/route/listing_view.hpp"

namespace kontor::http {

wire::Partners partners_view(const market::Partners& partners, const Reader& reader);

wire::Ranking ranking_view(const staff::RankingWeights& weights);

}  // namespace kontor::http
