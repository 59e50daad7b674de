#include "engine/swap/preflib.hpp"

#include "engine/swap/preflib_lines.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kontor::engine::swap {
namespace {

constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

struct FileArc {
  std::uint32_t from = 0;  // as the file counts
  std::uint32_t to = 0;
  Decimal weight;
};

struct WmdFile {
  std::uint32_t companies = 0;
  std::uint32_t arcs_stated = kUnknown;
  std::vector<FileArc> arcs;
};

struct DatFile {
  std::vector<std::uint8_t> gives;      // [companies]
  std::vector<std::uint32_t> arcs_out;  // [companies], or empty if not stated
};

/// The number behind `# <key>:`, if the line is that.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  line = trimmed(line.substr(1));
  if (!line.starts_with(key)) return std::nullopt;
  line = trimmed(line.substr(key.size()));
  if (line.empty() || line.front() != ':') return std::nullopt;
  return trimmed(line.substr(1));
}

class WmdReader {
 public:
  explicit WmdReader(std::string_view text) : lines_("wmd", text) {}

  Result<WmdFile> read() {
    std::optional<std::string_view> line = lines_.next();
    const bool is_old = line && line->front() != '#';
    if (is_old) {
      if (auto head = read_old_head(*line); !head) return fail(head.error());
      line = lines_.next();
    }
    for (; line; line = lines_.next()) {
      auto done = line->front() == '#' ? read_remark(*line) : read_arc(*line);
      if (!done) return fail(done.error());
    }
    if (!has_companies_) return lines_.fault("head.missing", {{"expected", "NUMBER ALTERNATIVES"}});
    if (file_.arcs_stated != kUnknown && file_.arcs_stated != file_.arcs.size()) {
      return lines_.fault("arcs.count", {{"expected", std::to_string(file_.arcs_stated)},
                                         {"found", std::to_string(file_.arcs.size())}});
    }
    return std::move(file_);
  }

 private:
  Result<void> set_companies(std::string_view text) {
    const auto number = whole_number(text);
    if (!number) return unreadable(text);
    if (*number > kCompaniesMax) {
      return lines_.fault("companies.too_many", {{"max", std::to_string(kCompaniesMax)}});
    }
    file_.companies = *number;
    has_companies_ = true;
    return {};
  }

  tl::unexpected<Error> unreadable(std::string_view text) const {
    return lines_.fault("number.unreadable", {{"found", std::string(text)}});
  }

  Result<void> read_old_head(std::string_view line) {
    const auto parts = split_at_commas(line);
    if (auto done = set_companies(parts.front()); !done) return done;
    if (parts.size() > 1) {
      const auto arcs = whole_number(parts[1]);
      if (!arcs) return unreadable(parts[1]);
      file_.arcs_stated = *arcs;
    }
    for (std::uint32_t company = 0; company < file_.companies; ++company) {
      if (!lines_.next()) {
        return lines_.fault("companies.count", {{"expected", std::to_string(file_.companies)},
                                                {"found", std::to_string(company)}});
      }
    }
    return {};
  }

  Result<void> read_remark(std::string_view line) {
    if (const auto value = value_of(line, "NUMBER ALTERNATIVES")) return set_companies(*value);
    const auto value = value_of(line, "NUMBER EDGES");
    if (!value) return {};
    const auto arcs = whole_number(*value);
    if (!arcs) return unreadable(*value);
    file_.arcs_stated = *arcs;
    return {};
  }

  Result<void> read_arc(std::string_view line) {
    if (!has_companies_) return lines_.fault("head.missing", {{"expected", "NUMBER ALTERNATIVES"}});
    const auto parts = split_at_commas(line);
    if (parts.size() != 3) {
      return lines_.fault("columns.missing",
                          {{"expected", "from,to,weight"}, {"found", std::string(line)}});
    }
    const auto from = whole_number(parts[0]);
    const auto to = whole_number(parts[1]);
    if (!from || !to) return unreadable(from ? parts[1] : parts[0]);
    if (*from > file_.companies || *to > file_.companies) {
      return lines_.fault("company.unknown", {{"found", std::to_string(std::max(*from, *to))},
                                              {"max", std::to_string(file_.companies)}});
    }
    const auto weight = decimal_number(parts[2]);
    if (!weight) return unreadable(parts[2]);
    if (weight->digits > kWeightMax * std::int64_t{1'000'000}) {
      return lines_.fault("weight.out_of_range", {{"max", std::to_string(kWeightMax)}});
    }
    file_.arcs.push_back({*from, *to, *weight});
    return {};
  }

  PreflibLines lines_;
  WmdFile file_;
  bool has_companies_ = false;
};

class DatReader {
 public:
  DatReader(std::string_view text, std::uint32_t companies)
      : lines_("dat", text), companies_(companies) {}

  Result<DatFile> read() {
    if (auto head = read_head(); !head) return fail(head.error());
    std::vector<bool> seen(companies_, false);
    std::uint32_t rows = 0;
    for (auto line = lines_.next(); line; line = lines_.next(), ++rows) {
      const auto company = read_row(*line, rows);
      if (!company) return fail(company.error());
      if (seen[*company]) {
        return lines_.fault("company.repeated", {{"found", std::to_string(*company + first_)}});
      }
      seen[*company] = true;
    }
    if (rows != companies_) {
      return lines_.fault("companies.count", {{"expected", std::to_string(companies_)},
                                              {"found", std::to_string(rows)}});
    }
    return std::move(file_);
  }

 private:
  Result<void> read_head() {
    const auto line = lines_.next();
    const auto names = line ? split_at_commas(*line) : std::vector<std::string_view>{};
    const auto place_of = [&](std::string_view name) {
      return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
    };
    pair_ = place_of("Pair");
    altruist_ = place_of("Altruist");
    out_ = place_of("Out-Deg");
    columns_ = names.size();
    if (pair_ == columns_ || altruist_ == columns_) {
      return lines_.fault("columns.missing", {{"expected", "Pair,…,Altruist"}});
    }
    file_.gives.assign(companies_, 0);
    if (out_ < columns_) file_.arcs_out.assign(companies_, 0);
    return {};
  }

  /// @return the company of the row, from 0.
  Result<std::uint32_t> read_row(std::string_view line, std::uint32_t row) {
    const auto parts = split_at_commas(line);
    if (parts.size() != columns_) {
      return lines_.fault("columns.missing", {{"expected", std::to_string(columns_)},
                                              {"found", std::to_string(parts.size())}});
    }
    const auto number = whole_number(parts[pair_]);
    const auto gives = whole_number(parts[altruist_]);
    if (!number || !gives) {
      return lines_.fault("number.unreadable",
                          {{"found", std::string(number ? parts[altruist_] : parts[pair_])}});
    }
    if (row == 0) first_ = *number == 0 ? 0 : 1;
    if (*number < first_ || *number - first_ >= companies_) {
      return lines_.fault("company.unknown", {{"found", std::to_string(*number)}});
    }
    const std::uint32_t company = *number - first_;
    file_.gives[company] = *gives == 0 ? 0 : 1;
    if (out_ < columns_) file_.arcs_out[company] = whole_number(parts[out_]).value_or(kUnknown);
    return company;
  }

  PreflibLines lines_;
  std::uint32_t companies_;
  DatFile file_;
  std::size_t columns_ = 0;
  std::size_t pair_ = 0;
  std::size_t altruist_ = 0;
  std::size_t out_ = 0;
  std::uint32_t first_ = 1;  // number of the first company
};

bool fits_out_degrees(const WmdFile& wmd, const DatFile& dat, std::uint32_t first) {
  std::vector<std::uint32_t> arcs_out(wmd.companies, 0);
  for (const FileArc& arc : wmd.arcs) {
    if (arc.from >= first && arc.from - first < wmd.companies) ++arcs_out[arc.from - first];
  }
  return arcs_out == dat.arcs_out;
}

/// Whether companies count from 0 or from 1; nothing if both 0 and n occur.
std::optional<std::uint32_t> first_company(const WmdFile& wmd, const DatFile& dat) {
  bool has_zero = false;
  bool has_last = false;
  for (const FileArc& arc : wmd.arcs) {
    has_zero = has_zero || arc.from == 0 || arc.to == 0;
    has_last = has_last || arc.from == wmd.companies || arc.to == wmd.companies;
  }
  if (has_zero && has_last) return std::nullopt;
  if (has_zero || has_last) return has_last ? 1 : 0;
  const bool only_from_one = !fits_out_degrees(wmd, dat, 0) && fits_out_degrees(wmd, dat, 1);
  return only_from_one ? 1 : 0;
}

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int at = 0; at < exponent; ++at) power *= 10;
  return power;
}

void add_rows(Instance& instance, std::vector<FileArc> arcs) {
  std::ranges::stable_sort(arcs, {}, &FileArc::from);
  instance.row_begin.assign(instance.gives.size() + 1, 0);
  for (const FileArc& arc : arcs) {
    if (instance.gives[arc.to] != 0) continue;
    ++instance.row_begin[arc.from + 1];
    instance.to.push_back(arc.to);
    instance.weight.push_back(static_cast<std::int32_t>(arc.weight.digits));
  }
  for (std::size_t at = 1; at < instance.row_begin.size(); ++at) {
    instance.row_begin[at] += instance.row_begin[at - 1];
  }
}

}  // namespace

Result<PreflibMarket> read_preflib(std::string_view wmd_text, std::string_view dat_text) {
  auto wmd = WmdReader(wmd_text).read();
  if (!wmd) return fail(wmd.error());
  DatFile dat{std::vector<std::uint8_t>(wmd->companies, 0), {}};
  if (!dat_text.empty()) {
    auto read = DatReader(dat_text, wmd->companies).read();
    if (!read) return fail(read.error());
    dat = std::move(*read);
  }
  const auto first = first_company(*wmd, dat);
  if (!first) {
    return fail(ErrorKind::Invalid, "preflib.company.unknown",
                {{"file", "wmd"}, {"found", std::to_string(wmd->companies)}, {"min", "0"}});
  }
  int decimals = 0;
  for (const FileArc& arc : wmd->arcs) decimals = std::max(decimals, arc.weight.decimals);
  for (FileArc& arc : wmd->arcs) {
    arc.from -= *first;
    arc.to -= *first;
    arc.weight.digits *= power_of_ten(decimals - arc.weight.decimals);
    if (arc.weight.digits > kWeightMax) {
      return fail(ErrorKind::Invalid, "preflib.weight.out_of_range",
                  {{"file", "wmd"},
                   {"max", std::to_string(kWeightMax)},
                   {"decimals", std::to_string(decimals)}});
    }
  }
  PreflibMarket market;
  market.weight_scale = power_of_ten(decimals);
  market.instance.gives = std::move(dat.gives);
  add_rows(market.instance, std::move(wmd->arcs));
  return market;
}

}  // namespace kontor::engine::swap
