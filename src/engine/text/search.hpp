#pragma once

#include "engine/text/index.hpp"
#include "engine/text/question.hpp"

#include <stop_token>

namespace kontor::engine::text {

/// Answers a question: BM25 over the fields, forms, compounds and corrections of its words
/// (plan.hpp), within what the filter and the conditions let through; nothing else is ever
/// counted. Documents are looked at in windows of 4,096; windows that cannot reach the hits so far
/// are skipped (MaxScore: Turtle and Flood 1995) if neither total nor facets are wanted. The hits
/// are the same either way. Exact, whole numbers, independent of removed documents. `stop` is
/// asked in every window.
/// @pre conditions name facets of the index; limit is at most 1,000.
/// O(postings of the words of the question), a few nanoseconds each.
Answer search(const Index& index, const Question& question, const std::stop_token& stop = {});

}  // namespace kontor::engine::text
