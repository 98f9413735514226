// Which columns a frame has, and how each is filled from a row.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/frame.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A batch ends here; the words of one column hold fewer bytes than its 32 bits count, whatever a row says.
inline constexpr std::size_t rows_of_batch = 65'536;
inline constexpr std::size_t bytes_of_words = std::size_t{1} << 26;

// In the language, or in the other where that is all there is.
inline std::string const& said_in(text const& words, language in) {
    return words.in(in).empty() ? words.in(in == language::en ? language::da : language::en) : words.in(in);
}

// A column, and what it says of the row that a reader stands on.
template <class Reader>
struct filling {
    frame_column column;
    void (*add)(Reader const&, frame_values&);
};

// The columns of a kind of frame, noted one after the other. What is asked of a row is a lambda that captures nothing,
// so that each column is one plain function.
template <class Reader>
class fillings {
public:
    std::vector<filling<Reader>> all{};

    template <class Ask>
    void number(std::string name, column_kind kind, Ask) {
        all.push_back({{std::move(name), kind, 0},
                       [](Reader const& row, frame_values& values) { add_known(values, Ask{}(row)); }});
    }
    // Nothing where the words are empty.
    template <class Ask>
    void words(std::string name, Ask) {
        all.push_back({{std::move(name), column_kind::words, 0}, [](Reader const& row, frame_values& values) {
                           auto&& said = Ask{}(row);
                           if (std::string_view(said).empty())
                               values.add_nothing();
                           else
                               values.add(std::string_view(said));
                       }});
    }
    template <class Ask>
    void day(std::string name, Ask) {
        all.push_back({{std::move(name), column_kind::day, 0},
                       [](Reader const& row, frame_values& values) { add_known(values, Ask{}(row)); }});
    }
    template <class Ask>
    void flag(std::string name, Ask) {
        all.push_back({{std::move(name), column_kind::flag, 0},
                       [](Reader const& row, frame_values& values) { values.add_flag(Ask{}(row)); }});
    }
    // The name, the id and the code of a party.
    template <class Ask>
    void party(std::string const& name, Ask) {
        words(name, [](Reader const& row) -> std::string const& { return Ask{}(row).name; });
        words(name + "_id", [](Reader const& row) -> std::string const& { return Ask{}(row).id; });
        words(name + "_code", [](Reader const& row) -> std::string const& { return Ask{}(row).code; });
    }
    // In major units and in minor ones.
    template <class Ask>
    void money(std::string name, std::string in_minor_units, any_currency in, Ask) {
        auto const add = [](Reader const& row, frame_values& values) { values.add(Ask{}(row).minor()); };
        all.push_back({{std::move(name), column_kind::decimal, in.minor_digits()}, add});
        all.push_back({{std::move(in_minor_units), column_kind::whole_64, 0}, add});
    }
    // A fraction, where there is one: a pointer.
    template <class Ask>
    void exact(std::string const& name, Ask) {
        all.push_back({{name + "_numerator", column_kind::whole, 0}, [](Reader const& row, frame_values& values) {
                           fraction const* const value = Ask{}(row);
                           value == nullptr ? values.add_nothing() : values.add(value->numerator());
                       }});
        all.push_back({{name + "_denominator", column_kind::whole, 0}, [](Reader const& row, frame_values& values) {
                           fraction const* const value = Ask{}(row);
                           value == nullptr ? values.add_nothing() : values.add(value->denominator());
                       }});
    }

private:
    static void add_known(frame_values& values, std::int64_t number) { values.add(number); }
    static void add_known(frame_values& values, date const& day) { values.add(day); }
    template <class T>
    static void add_known(frame_values& values, std::optional<T> const& known) {
        known ? add_known(values, *known) : values.add_nothing();
    }
};

// Rows that a reader goes through: Rows has size(), columns(), which says how each column is filled from a reader, and
// a type reader, made of the rows, which move_to() lets stand on one of them.
template <class Rows>
class frame_source_of final : public frame_source {
public:
    using reader = typename Rows::reader;

    explicit frame_source_of(Rows rows) : rows_(std::move(rows)), fillings_(rows_.columns().all) {}

    std::vector<frame_column> columns() const override {
        std::vector<frame_column> columns;
        for (filling<reader> const& one : fillings_)
            columns.push_back(one.column);
        return columns;
    }
    std::size_t rows() const override { return rows_.size(); }

    frame_batch read(std::size_t first, std::vector<std::size_t> const& wanted) const override {
        frame_batch batch{.columns = {}, .first = first, .rows = 0};
        std::size_t const most = first < rows() ? std::min(rows_of_batch, rows() - first) : 0;
        for (std::size_t const column : wanted)
            batch.columns.emplace_back(fillings_[column].column, most);
        reader row(rows_);
        bool room = true;
        for (; batch.rows < most && room; ++batch.rows) {
            pass_checkpoint();
            row.move_to(first + batch.rows);
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                fillings_[wanted[i]].add(row, batch.columns[i]);
                room = room && batch.columns[i].bytes().size() < bytes_of_words;
            }
        }
        return batch;
    }

private:
    Rows rows_;
    std::vector<filling<reader>> fillings_;
};

template <class Rows>
frame frame_from(Rows rows) {
    return frame(std::make_shared<frame_source_of<Rows>>(std::move(rows)));
}

// Rows that are made beforehand: the reader points to one of them.
template <class Row>
struct listed_rows {
    struct reader {
        explicit reader(listed_rows const& of) : of_(&of) {}
        void move_to(std::size_t row) { at_ = row; }
        Row const* operator->() const { return &of_->rows[at_]; }
        Row const& operator*() const { return of_->rows[at_]; }

    private:
        listed_rows const* of_;
        std::size_t at_ = 0;
    };

    std::vector<Row> rows{};
    fillings<reader> said{};

    std::size_t size() const { return rows.size(); }
    fillings<reader> const& columns() const { return said; }
};

} // namespace detail
} // namespace v0
} // namespace fordel
