// A walk along the forms of the format, from the whole programme to its values.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/dated_keys.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/forms/programme.hpp>
#include <fordel/file/forms/streams.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/stated_value.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

class dated_keys {
public:
    explicit dated_keys(reading& into) : into_(into) {}

    void look(node const& document) {
        for (node_member const& m : document.members()) {
            format_key const* const key = find(forms::programme, m.key);
            if (key == nullptr) continue;
            if (is_by_name(key->many) && is_stated(m.value))
                into_.refuse(errors::file_reserved_name, "value, as a name in " + m.key, value_in(m.value),
                             address(m.key));
            else
                values(m.value, address(m.key), *key);
        }
    }

private:
    static bool changes(node const& n) { return is_dated(n) || (is_stated(n) && n.find("from") != nullptr); }

    // The value of a key, or its values.
    void values(node const& n, address const& where, format_key const& key) {
        if (is_refused(n, where, key)) return;
        if (is_stated(n)) return values(value_in(n), where / "value", key);
        bool const list = n.is_list() && !is_dated(n);
        if (is_by_name(key.many))
            for (node_member const& m : n.members())
                one(m.value, where / m.key, key);
        else if (list || is_dated(n))
            for (std::size_t i = 0; i < n.items().size(); ++i)
                list ? one(n.items()[i], where / (i + 1), key) : values(n.items()[i], where / (i + 1), key);
        else
            inside(n, where, key);
    }

    void one(node const& n, address const& where, format_key const& key) {
        if (key.form == "any" || (!key.dated && is_refused(n, where, key))) return;
        if (is_stated(n)) return one(value_in(n), where / "value", key);
        for (std::size_t i = 0; i < n.items().size(); ++i)
            one(n.items()[i], where / (i + 1), key);
        inside(n, where, key);
    }

    void inside(node const& n, address const& where, format_key const& key) {
        value_form const* const form = form_named(key.form);
        if (form == nullptr || !n.is_map()) return;
        static constexpr format_key part{"paid by", "tranche", "", how_many::by_id};
        if (form->name == forms::payers.name && !is_one_part(n)) return values(n, where, part);
        for (node_member const& m : n.members())
            if (format_key const* const inner = find(*form, m.key)) values(m.value, where / m.key, *inner);
    }

    static bool is_one_part(node const& n) { return n.find("who") != nullptr || n.find("key") != nullptr; }

    bool is_refused(node const& n, address const& where, format_key const& key) {
        if (!key.dated && changes(n)) {
            into_.report(errors::file_cannot_change, std::string(key.key) + " given by date", n, where);
            return true;
        }
        bool const several = key.many == how_many::one_or_list || key.many == how_many::list;
        if (!several || !is_dated(n)) return false;
        auto const item = std::ranges::find_if(
            n.items(), [](node const& i) { return i.find("value") != nullptr && !value_in(i).is_list(); });
        if (item == n.items().end()) return false;
        into_.report(errors::file_list_that_changes,
                     std::string(key.key) + ": one value, which the next one takes the place of; or several, each from "
                                            "its day on",
                     *item, where);
        return true;
    }

    reading& into_;
};

FORDEL_DECL void require_dated_keys(reading& into, node const& document) { dated_keys(into).look(document); }

} // namespace detail
} // namespace v0
} // namespace fordel
