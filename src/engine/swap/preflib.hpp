#pragma once

#include "base/result.hpp"
#include "engine/swap/instance.hpp"

#include <cstdint>
#include <string_view>

namespace kontor::engine::swap {

/// A market read from files of PrefLib (https://www.preflib.org, kidney exchange).
struct PreflibMarket {
  Instance instance;              // with the default limits for rings and chains
  std::int64_t weight_scale = 1;  // weights were multiplied by it to make them whole
};

/// Reads the weighted graph `.wmd` and, if not empty, the table `.dat` that lies beside it.
///
/// `.wmd`: lines `# NUMBER ALTERNATIVES: n` and `# NUMBER EDGES: m` among other lines that begin
/// with `#`, then `from,to,weight` for each arc. The older form begins with a line `n,m` and one
/// line `number,name` for each company instead. `.dat`: a head that names its columns, among them
/// `Pair` and `Altruist`, and perhaps `Out-Deg`; then one row a company, 1 in `Altruist` for a
/// giver. Arcs are counted from 0 or from 1: a 0 or an n among them tells, else `Out-Deg` does if
/// it fits one reading only, else they count from 0. Arcs to a giver are left out. Weights are
/// whole or have up to six decimals; all are multiplied by the smallest power of ten that makes
/// them whole.
///
/// @return Invalid with the code `preflib.<problem>` and the params `file` (wmd or dat), `line`
///         (from 1), and what else helps to mend it, such as `found` and `expected`:
///         `preflib.head.missing`, `preflib.number.unreadable`, `preflib.columns.missing`,
///         `preflib.companies.too_many`, `preflib.company.unknown`, `preflib.company.repeated`,
///         `preflib.weight.out_of_range`, `preflib.arcs.count`, `preflib.companies.count`.
/// O(size of the files), never more memory than the files are long.
Result<PreflibMarket> read_preflib(std::string_view wmd, std::string_view dat);

}  // namespace kontor::engine::swap
