#include "arguments/seats_request.hpp"

#include "arguments/number.hpp"
#include "arguments/value.hpp"

namespace fordel::python {

template <>
inline constexpr int last_enumerator<vote_weighting> = static_cast<int>(vote_weighting::rounded);

biproportional answer(seats_request const& asked) {
    quorum_rule const takes_part = asked.quorum ? quorum_rule(*asked.quorum) : quorum_rule();
    return apportion_biproportionally(asked.votes, asked.row_seats, asked.column_seats,
                                      {biproportional_method::from_name(asked.method), asked.weighted, takes_part,
                                       asked.winner_takes_one, asked.ties, asked.names});
}

py::tuple stored(seats_request const& asked) {
    return py::make_tuple(asked.votes, asked.row_seats, asked.column_seats, asked.method, asked.quorum,
                          storage<vote_weighting>::out(asked.weighted), asked.winner_takes_one, asked.ties,
                          asked.names.rows, asked.names.columns);
}

seats_request seats_request_from_stored(py::tuple const& s) {
    return {s[0].cast<vote_table>(),
            s[1].cast<std::vector<std::int64_t>>(),
            s[2].cast<std::optional<std::vector<std::int64_t>>>(),
            s[3].cast<std::string>(),
            s[4].cast<std::optional<quorum>>(),
            storage<vote_weighting>::in(s[5]),
            s[6].cast<bool>(),
            s[7].cast<tie_breaking>(),
            {s[8].cast<std::vector<std::string>>(), s[9].cast<std::vector<std::string>>()}};
}

} // namespace fordel::python
